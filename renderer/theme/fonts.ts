// Bundled, so that the window needs no network. The same faces and weights as in exported diagrams (shared/topology).
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/jetbrains-mono/400.css'
