import type { Text } from '../text.ts'
import { list, number } from './words.ts'

const LEFT_AS_IT_IS = 'Le fichier a été laissé tel quel.'

export const hostFailures: Text['hostFailures'] = {
  noneOpen: { message: 'Aucun plan n’est ouvert.', hint: 'Ouvrez-en un, ou créez-en un nouveau.' },
  notFound: (path) => ({
    message: `Il n’y a pas de fichier ${path}.`,
    hint: 'Vérifiez le nom, ou créez un nouveau plan.',
  }),
  exists: (path) => ({ message: `${path} existe déjà.`, hint: 'Choisissez un autre nom, ou ouvrez-le.' }),
  isOpen: (path) => ({ message: `${path} est le plan ouvert.`, hint: 'Choisissez un autre nom.' }),
  notAPlan: (path) => ({
    message: `${path} n’est pas un plan InterLink.`,
    hint: 'Ouvrez un fichier fait par cette application (*.interlink). Un compte se reprend par Importer.',
  }),
  newerVersion: (path, found, known) => ({
    message: `${path} a été fait par une version plus récente d’InterLink Planner (format ${found} ; celle-ci connaît le ${known}).`,
    hint: `Mettez InterLink Planner à jour pour l’ouvrir. ${LEFT_AS_IT_IS}`,
  }),
  damaged: (path, reason) => ({
    message: `${path} est endommagé : ${reason}.`,
    hint: `Rétablissez-le depuis une sauvegarde. ${LEFT_AS_IT_IS}`,
  }),
  disk: (path, folder, reason) => ({
    message: `${path} : ${reason}.`,
    hint: `Rien de cette modification n’a été gardé. Vérifiez le disque et ${folder}, puis réessayez.`,
  }),
  readOnly: {
    'open-elsewhere': (file) => ({
      message: `${file} est ouvert dans un autre processus : il ne peut être que lu ici.`,
      hint: 'Fermez-le là-bas et rouvrez-le, ou enregistrez une copie sous un autre nom.',
    }),
    'not-writable': (file) => ({
      message: `${file} ne peut pas être écrit : son fichier ou son dossier est en lecture seule.`,
      hint: 'Changez les permissions, ou enregistrez une copie ailleurs.',
    }),
  },
  importCancelled: { message: 'Cet import a été annulé.', hint: 'Choisissez de nouveau les fichiers.' },
  exportCancelled: { message: 'Cet export a été annulé.', hint: 'Rien n’a été écrit.' },
  pictureTooLarge: (width, height) => ({
    message: `Une image de ${number(width)} × ${number(height)} pixels est trop grande pour être produite.`,
    hint: 'Choisissez une échelle plus petite ou une partie du plan, ou exportez en SVG ou en PDF.',
  }),
  taken: (path) => ({ message: `${path} existe déjà.`, hint: 'Choisissez un autre nom.' }),
  unwritable: (path, reason) => ({
    message: `${path} ne peut pas être écrit : ${reason}.`,
    hint: 'Choisissez un autre dossier ou un autre nom.',
  }),
  noFolder: (folder) => `le dossier ${folder} n’existe pas`,
  noPath: {
    message: 'path : est nécessaire, cet hôte n’a pas de dialogue pour le demander.',
    hint: 'Donnez un chemin.',
  },
  badRequest: {
    unknown: (name) => `Il n’y a pas de requête « ${name} ».`,
    notAField: 'n’est pas un champ',
    hint: 'C’est une erreur du programme qui a demandé. Rechargez la fenêtre, ou mettez-le à jour.',
  },
  unexpected: (request, number) => ({
    message: `Un problème est survenu dans ${request} (${number}).`,
    hint: 'Votre plan est comme avant. Le journal de l’application a les détails sous ce numéro.',
  }),
  noBaseline: {
    message: 'Aucun compte n’a été importé dans ce plan.',
    hint: 'Importez-en un, ou comparez à un instantané ou à une étape de l’historique.',
  },
  noSuchStep: (sequence) => ({
    message: `L’étape ${sequence} ne fait plus partie de l’historique, ou n’en a jamais fait partie.`,
    hint: 'Choisissez une étape faite ou annulée.',
  }),
  noSuchSnapshot: (wanted, there) => ({
    message: `Il n’y a pas d’instantané ${wanted}, ou il y en a plusieurs.`,
    hint: there.length === 0 ? 'Le plan n’en a aucun.' : `Il y a : ${list(there)}.`,
  }),
  newPlanName: 'Plan sans titre',
  why: {
    strangeLog: 'son journal appartient à un autre fichier',
    noSchema: (version) => `la version de schéma ${version} n’existe pas`,
    dangling: (table, id, parent) => `${table} ${id} renvoie à un ${parent} absent`,
    noMeta: 'meta est vide',
    unreadable: (code) => `lecture impossible (${code})`,
    moved: 'le fichier a été déplacé, remplacé ou supprimé',
  },
}
