/** Loaded with `--require` where the app is started from its folder: there, Electron may be ready before the main module runs. */
import { prepare } from './prepare.ts'

prepare()
