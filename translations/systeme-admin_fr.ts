<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AccountBar</name>
    <message>
        <source>There is no Maton key. What you see is the copy on this computer.</source>
        <translation>Il n’y a pas de clé Maton. Vous voyez la copie gardée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 is not connected any more. What you see is the copy on this computer.</source>
        <translation>%1 n’est plus connecté. Vous voyez la copie gardée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Set up again…</source>
        <translation>Reconfigurer…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
</context>
<context>
    <name>AccountBook</name>
    <message>
        <source>Systeme.io %1</source>
        <translation>Systeme.io %1</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Name and colour of the account</source>
        <translation>Nom et couleur du compte</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>C&amp;ouleur&#xa0;:</translation>
    </message>
    <message>
        <source>They are kept on this computer only, and shown in the window, in every confirmation and in every job.</source>
        <translation>Ils ne sont conservés que sur cet ordinateur et apparaissent dans la fenêtre, dans chaque confirmation et dans chaque tâche.</translation>
    </message>
    <message>
        <source>Another account has this name. Choose one that tells them apart.</source>
        <translation>Un autre compte porte ce nom. Choisissez-en un qui permette de les distinguer.</translation>
    </message>
</context>
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Delete the old connection %1?</source>
        <translation>Supprimer l’ancienne connexion %1&#x202f;?</translation>
    </message>
    <message>
        <source>The account works with its new connection, which has taken over name, colour, copy and history. Nothing here needs the old one any more. Other programs that name it stop working.</source>
        <translation>Le compte fonctionne avec sa nouvelle connexion, qui a repris le nom, la couleur, la copie et l’historique. Plus rien ici n’a besoin de l’ancienne. Les autres programmes qui la désignent cesseront de fonctionner.</translation>
    </message>
    <message>
        <source>Delete the old connection</source>
        <translation>Supprimer l’ancienne connexion</translation>
    </message>
    <message>
        <source>Forget the Maton key?</source>
        <translation>Oublier la clé Maton&#x202f;?</translation>
    </message>
    <message>
        <source>It is removed from the keychain of this computer. Copies, history and unfinished jobs stay, and can be used again once a key is entered.</source>
        <translation>Elle est retirée du trousseau de cet ordinateur. Les copies, l’historique et les tâches inachevées restent en place et seront de nouveau utilisables dès qu’une clé sera saisie.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They hold no key and no data of the account.</source>
        <translation>Le diagnostic est dans le presse-papiers. Il ne contient ni clé ni donnée du compte.</translation>
    </message>
    <message>
        <source>Set this account up again?</source>
        <translation>Reconfigurer ce compte&#x202f;?</translation>
    </message>
    <message>
        <source>A new connection is made, which you authorise in your browser. Name, colour, copy, history and unfinished jobs go over to it. The old connection stays until you agree to delete it.</source>
        <translation>Une nouvelle connexion est créée, que vous autorisez dans votre navigateur. Elle reprend le nom, la couleur, la copie, l’historique et les tâches inachevées. L’ancienne connexion reste jusqu’à ce que vous acceptiez de la supprimer.</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Reconfigurer</translation>
    </message>
    <message>
        <source>Is this the same Systeme.io account?</source>
        <translation>Est-ce le même compte Systeme.io&#x202f;?</translation>
    </message>
    <message>
        <source>%1, the newest contact of the copy on this computer, was not found through the new connection. If it belongs to another account, copies and unfinished jobs must not go over to it: cancel, and it is kept as an account of its own.</source>
        <translation>%1, le contact le plus récent de la copie sur cet ordinateur, n’a pas été trouvé par la nouvelle connexion. Si elle appartient à un autre compte, ni la copie ni les tâches inachevées ne doivent y passer&#xa0;: annulez, et elle reste un compte à part.</translation>
    </message>
    <message>
        <source>It is the same: take over</source>
        <translation>C’est le même&#xa0;: reprendre</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;ompte</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>A&amp;jouter un compte…</translation>
    </message>
    <message>
        <source>&amp;Set up again…</source>
        <translation>&amp;Reconfigurer…</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>&amp;Lecture seule</translation>
    </message>
    <message>
        <source>Refuse every change of this account until this is taken back</source>
        <translation>Refuser toute modification de ce compte jusqu’à ce que cette option soit retirée</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>Co&amp;nnexions</translation>
    </message>
    <message>
        <source>Maton &amp;key…</source>
        <translation>&amp;Clé Maton…</translation>
    </message>
    <message>
        <source>&amp;Forget the key…</source>
        <translation>Ou&amp;blier la clé…</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message>
        <source>%1 – job running</source>
        <translation>%1 – tâche en cours</translation>
    </message>
    <message>
        <source>%1 – does not work</source>
        <translation>%1 – ne fonctionne pas</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Whether the change was made is not known yet.</source>
        <translation>On ne sait pas encore si la modification a été faite.</translation>
    </message>
    <message>
        <source>%1 (Answer of the service: %2)</source>
        <extracomment>%1 is the sentence of this program, %2 the service&apos;s own words</extracomment>
        <translation>%1 (Réponse du service&#xa0;: %2)</translation>
    </message>
    <message>
        <source>The service did not accept the values. Correct them and try again.</source>
        <translation>Le service n’a pas accepté les valeurs. Corrigez-les et réessayez.</translation>
    </message>
    <message>
        <source>This record does not exist any more. Refresh the list.</source>
        <translation>Cet enregistrement n’existe plus. Actualisez la liste.</translation>
    </message>
    <message>
        <source>The configured address is not secure. The key is sent over https only (plain http only to this computer itself).</source>
        <translation>L’adresse configurée n’est pas sûre. La clé n’est envoyée que par https (http simple uniquement vers cet ordinateur).</translation>
    </message>
    <message>
        <source>The key or the plan of this account does not permit this.</source>
        <translation>La clé ou l’abonnement de ce compte ne le permet pas.</translation>
    </message>
    <message>
        <source>The service is not available at the moment. Try again in a few minutes.</source>
        <translation>Le service n’est pas disponible pour le moment. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La requête a été annulée.</translation>
    </message>
    <message>
        <source>The service&apos;s address was not found. Check the internet connection and the configured address.</source>
        <translation>L’adresse du service est introuvable. Vérifiez la connexion Internet et l’adresse configurée.</translation>
    </message>
    <message>
        <source>The service refused the connection. Check the configured address, or try again later.</source>
        <translation>Le service a refusé la connexion. Vérifiez l’adresse configurée ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection was lost. Check the internet connection and try again.</source>
        <translation>La connexion a été perdue. Vérifiez la connexion Internet et réessayez.</translation>
    </message>
    <message>
        <source>The service did not answer in time. Try again later.</source>
        <translation>Le service n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was sent. Check the date of this computer and whether something intercepts its connections.</source>
        <translation>La connexion n’est pas sûre, rien n’a donc été envoyé. Vérifiez la date de cet ordinateur et si quelque chose intercepte ses connexions.</translation>
    </message>
    <message>
        <source>The service redirected the request, which was not followed to protect your key. Check the configured address.</source>
        <translation>Le service a redirigé la requête&#x202f;; la redirection n’a pas été suivie afin de protéger votre clé. Vérifiez l’adresse configurée.</translation>
    </message>
    <message>
        <source>The answer did not come from the service&apos;s interface. Check the configured address, and whether this network wants you to sign in first.</source>
        <translation>La réponse ne provient pas de l’interface du service. Vérifiez l’adresse configurée, et si ce réseau exige d’abord une identification.</translation>
    </message>
    <message>
        <source>The service&apos;s answer was incomplete or damaged. Try again.</source>
        <translation>La réponse du service était incomplète ou endommagée. Réessayez.</translation>
    </message>
    <message>
        <source>The plan of this Systeme.io account does not permit more. Upgrade the plan or remove something first.</source>
        <translation>L’abonnement de ce compte Systeme.io n’en permet pas davantage. Passez à un abonnement supérieur ou supprimez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>The service did not understand the form of the request. Please report this as a fault of the program.</source>
        <translation>Le service n’a pas compris la forme de la requête. Merci de signaler cette anomalie du programme.</translation>
    </message>
    <message>
        <source>Too many requests: the quota of this account is used up. Wait a little and try again.</source>
        <translation>Trop de requêtes&#xa0;: le quota de ce compte est épuisé. Patientez un peu et réessayez.</translation>
    </message>
    <message>
        <source>There is no Maton key. Enter it under Account, Maton key.</source>
        <translation>Il n’y a pas de clé Maton. Saisissez-la sous Compte, Clé Maton.</translation>
    </message>
    <message>
        <source>Systeme.io no longer accepts the key stored for this connection. Set the account up again.</source>
        <translation>Systeme.io n’accepte plus la clé enregistrée pour cette connexion. Reconfigurez le compte.</translation>
    </message>
    <message>
        <source>The Maton key was not accepted. Copy the key from maton.ai/settings again and enter it.</source>
        <translation>La clé Maton n’a pas été acceptée. Copiez-la de nouveau depuis maton.ai/settings et saisissez-la.</translation>
    </message>
    <message>
        <source>The service reported an internal error. Try again; if it stays, the authorisation of this connection may have expired: set the account up again.</source>
        <translation>Le service a signalé une erreur interne. Réessayez&#x202f;; si elle persiste, l’autorisation de cette connexion a peut-être expiré&#xa0;: reconfigurez le compte.</translation>
    </message>
    <message>
        <source>This Maton key has no active connection to Systeme.io. Add an account, or set one up again.</source>
        <translation>Cette clé Maton n’a aucune connexion active à Systeme.io. Ajoutez un compte ou reconfigurez-en un.</translation>
    </message>
    <message>
        <source>Maton does not know this connection any more. Choose another account or set this one up again.</source>
        <translation>Maton ne connaît plus cette connexion. Choisissez un autre compte ou reconfigurez celui-ci.</translation>
    </message>
    <message>
        <source>The proxy was not reached, or did not let the request through. Check it in the settings.</source>
        <translation>Le proxy n’a pas été joint ou n’a pas laissé passer la requête. Vérifiez-le dans les paramètres.</translation>
    </message>
    <message>
        <source>This account is set to read-only. To change something in it, lift that in Connections.</source>
        <translation>Ce compte est en lecture seule. Pour y modifier quelque chose, levez cette restriction dans Connexions.</translation>
    </message>
    <message>
        <source>%1 (The page: %2)</source>
        <extracomment>%1 is the sentence of this program, %2 what stands on a page that is not the service&apos;s</extracomment>
        <translation>%1 (La page&#xa0;: %2)</translation>
    </message>
    <message>
        <source>An unexpected page answered in the place of the service, perhaps a sign-in page of the network. Open any page in the browser to see it.</source>
        <translation>Une page inattendue a répondu à la place du service, peut-être la page de connexion du réseau. Ouvrez une page quelconque dans le navigateur pour la voir.</translation>
    </message>
    <message>
        <source>Maton did not accept the request. Check the configured addresses: that of the gateway ends in /systeme.</source>
        <translation>Maton n’a pas accepté la requête. Vérifiez les adresses configurées&#xa0;: celle de la passerelle se termine par /systeme.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the sentence of this program, %2 the name of a host and what is wrong with its certificate</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no such service at this address. Check the configured address.</source>
        <translation>Il n’y a pas de tel service à cette adresse. Vérifiez l’adresse configurée.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>The demo service could not start: %1</source>
        <translation>Le service de démonstration n’a pas pu démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>The Maton key could not be read: this desktop has no keychain at the moment.</source>
        <translation>La clé Maton n’a pas pu être lue&#xa0;: ce bureau n’a pas de trousseau en ce moment.</translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain is locked or refuses this program.</source>
        <translation>La clé Maton n’a pas pu être lue&#xa0;: le trousseau est verrouillé ou refuse ce programme.</translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain does not answer. If it asks for its password, enter that and try again.</source>
        <translation>La clé Maton n’a pas pu être lue&#xa0;: le trousseau ne répond pas. S’il demande son mot de passe, saisissez-le et réessayez.</translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain reports an error.</source>
        <translation>La clé Maton n’a pas pu être lue&#xa0;: le trousseau signale une erreur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 is running already with this profile, but does not answer. Wait a moment and start it again; if that does not help, end the one that is running.</source>
        <translation>%1 est déjà lancé avec ce profil, mais ne répond pas. Patientez un instant et relancez-le&#x202f;; si cela n’aide pas, arrêtez celui qui est en cours.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1. Its disk may be full, or the folder protected.</source>
        <translation>Rien ne peut être écrit dans le dossier %1. Son disque est peut-être plein, ou le dossier protégé.</translation>
    </message>
</context>
<context>
    <name>AwaitedJob</name>
    <message>
        <source>Taken back, unless it was sent already…</source>
        <translation>Annulé, sauf si l’envoi a déjà eu lieu…</translation>
    </message>
</context>
<context>
    <name>AwaitedMemberships</name>
    <message numerus="yes">
        <source>The service has accepted %Ln membership(s). They appear here shortly.</source>
        <translation>
            <numerusform>Le service a accepté %Ln adhésion. Elle apparaîtra ici sous peu.</numerusform>
            <numerusform>Le service a accepté %Ln adhésions. Elles apparaîtront ici sous peu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) have appeared.</source>
        <translation>
            <numerusform>%Ln adhésion est apparue.</numerusform>
            <numerusform>%Ln adhésions sont apparues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) that the service has accepted have not appeared yet. Refresh the list later.</source>
        <translation>
            <numerusform>%Ln adhésion acceptée par le service n’est pas encore apparue. Actualisez la liste plus tard.</numerusform>
            <numerusform>%Ln adhésions acceptées par le service ne sont pas encore apparues. Actualisez la liste plus tard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackgroundJobs</name>
    <message>
        <source>%1: %2</source>
        <comment>state of a job and its title</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s)</source>
        <comment>“2 of 3” steps</comment>
        <translation>
            <numerusform>%1 étape</numerusform>
            <numerusform>%1 étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · account: %3</source>
        <comment>title of a job, “2 of 3”, name of the account</comment>
        <translation>%1 · %2 · compte&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are still running.</source>
        <translation>
            <numerusform>%Ln tâche est encore en cours.</numerusform>
            <numerusform>%Ln tâches sont encore en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep running in the background</source>
        <translation>&amp;Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>Mettre en &amp;pause et quitter</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Pause all jobs</source>
        <translation>Mettre toutes les tâches en &amp;pause</translation>
    </message>
    <message>
        <source>Pause all and &amp;quit</source>
        <translation>Tout mettre en pause et &amp;quitter</translation>
    </message>
    <message>
        <source>%1: jobs are running</source>
        <translation>%1&#xa0;: des tâches sont en cours</translation>
    </message>
    <message>
        <source>%1: no job is running</source>
        <translation>%1&#xa0;: aucune tâche en cours</translation>
    </message>
    <message>
        <source>A paused job keeps its place: it goes on when you resume it, and nothing is done twice. A cancelled one leaves undone what was not sent yet; what is done stays.</source>
        <translation>Une tâche en pause garde sa place&#xa0;: elle continue quand vous la reprenez, et rien n’est fait deux fois. Une tâche abandonnée ne fait pas ce qui n’a pas encore été envoyé&#x202f;; ce qui est fait reste.</translation>
    </message>
    <message>
        <source>&amp;Keep running, minimized</source>
        <translation>&amp;Continuer, fenêtre réduite</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %Ln job(s) and quit</source>
        <translation>
            <numerusform>&amp;Abandonner %Ln tâche et quitter</numerusform>
            <numerusform>&amp;Abandonner %Ln tâches et quitter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not quit</source>
        <translation>&amp;Ne pas quitter</translation>
    </message>
    <message>
        <source>The program quits when it is known what became of the changes that were sent.</source>
        <translation>Le programme se fermera quand on saura ce que sont devenues les modifications envoyées.</translation>
    </message>
    <message>
        <source>Nothing else is sent. This takes long only while the network is away.</source>
        <translation>Rien d’autre n’est envoyé. Cela ne dure que si le réseau est absent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for the account</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln en attente du compte</numerusform>
            <numerusform>%Ln en attente du compte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln en pause</numerusform>
            <numerusform>%Ln en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln arrêtée</numerusform>
            <numerusform>%Ln arrêtées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue all jobs</source>
        <translation>&amp;Reprendre toutes les tâches</translation>
    </message>
    <message>
        <source>No job is running any more.</source>
        <translation>Plus aucune tâche n’est en cours.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>CancelJob</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Abandonner «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Stop this job</source>
        <translation>A&amp;rrêter cette tâche</translation>
    </message>
    <message>
        <source>Nothing has been changed so far.</source>
        <translation>Rien n’a été modifié jusqu’ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are done and stay as they are.</source>
        <translation>
            <numerusform>%Ln étape est faite et reste telle quelle.</numerusform>
            <numerusform>%Ln étapes sont faites et restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) have been sent: what becomes of them is awaited.</source>
        <translation>
            <numerusform>%Ln étape a été envoyée&#xa0;: son résultat est attendu.</numerusform>
            <numerusform>%Ln étapes ont été envoyées&#xa0;: leur résultat est attendu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln étape ne sera pas envoyée.</numerusform>
            <numerusform>%Ln étapes ne seront pas envoyées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) may have been sent: what became of them is looked up.</source>
        <translation>
            <numerusform>%Ln étape a peut-être été envoyée&#xa0;: le programme cherche ce qu’elle est devenue.</numerusform>
            <numerusform>%Ln étapes ont peut-être été envoyées&#xa0;: le programme cherche ce qu’elles sont devenues.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation>&amp;Laisser continuer</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Garder</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>ID du contact</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Community ID</source>
        <translation>ID de la communauté</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscrits</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Course ID</source>
        <translation>ID de la formation</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Enrollment ID</source>
        <translation>ID de l’inscription</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Membership ID</source>
        <translation>ID de l’adhésion</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Périodicité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Résilié</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Number of payments</source>
        <translation>Nombre de paiements</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Nom interne</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>ID de l’abonnement</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Tag ID</source>
        <translation>ID de l’étiquette</translation>
    </message>
    <message>
        <source>Contacts with a value</source>
        <translation>Contacts avec une valeur</translation>
    </message>
    <message>
        <source>Module ID</source>
        <translation>Numéro du module</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>of a subscription</comment>
        <translation>Créé le</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Create the contact</source>
        <translation>Création du contact</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>Modification du contact</translation>
    </message>
    <message>
        <source>Delete the contact</source>
        <translation>Suppression du contact</translation>
    </message>
    <message>
        <source>Add the tag “%1”</source>
        <translation>Ajout de l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>Retrait de l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Create the tag “%1”</source>
        <translation>Création de l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>Étiquettes du contact %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit the tags of %Ln contact(s)</source>
        <translation>
            <numerusform>Étiquettes de %Ln contact</numerusform>
            <numerusform>Étiquettes de %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Création du contact %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modification du contact %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Suppression du contact %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)</source>
        <translation>
            <numerusform>Suppression de %Ln contact</numerusform>
            <numerusform>Suppression de %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Effectuée</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà en place</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyée</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is the title of the job that is taken back</extracomment>
        <translation>Annulation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Rename the tag to “%1”</source>
        <translation>Renommer l’étiquette en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete the tag “%1”</source>
        <translation>Supprimer l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Check that everybody with “%1” has “%2”</source>
        <translation>Vérifier que tous ceux qui ont «&#xa0;%1&#xa0;» ont «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Create the field “%1”</source>
        <translation>Créer le champ «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename the field to “%1”</source>
        <translation>Renommer le champ en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete the field “%1”</source>
        <translation>Supprimer le champ «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Enroll in “%1”</source>
        <translation>Inscrire à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>End the access to “%1”</source>
        <translation>Mettre fin à l’accès à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Ajouter à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove from “%1”</source>
        <translation>Retirer de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel “%1” now</source>
        <translation>Résilier «&#xa0;%1&#xa0;» maintenant</translation>
    </message>
    <message>
        <source>Cancel “%1” at the end of the period</source>
        <translation>Résilier «&#xa0;%1&#xa0;» à la fin de la période</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Résilier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename the tag “%1” to “%2”</source>
        <translation>Renommer l’étiquette «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Merge the tag “%1” into “%2”</source>
        <translation>Fusionner l’étiquette «&#xa0;%1&#xa0;» dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Rename the field “%1” to “%2”</source>
        <translation>Renommer le champ «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Enroll %1 in “%2”</source>
        <translation>Inscrire %1 à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Enroll %Ln contact(s) in “%1”</source>
        <translation>
            <numerusform>Inscrire %Ln contact à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Inscrire %Ln contacts à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the access of %1</source>
        <translation>Modifier l’accès de %1</translation>
    </message>
    <message numerus="yes">
        <source>Change the access of %Ln enrollment(s)</source>
        <translation>
            <numerusform>Modifier l’accès de %Ln inscription</numerusform>
            <numerusform>Modifier l’accès de %Ln inscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>End the access of %1</source>
        <translation>Mettre fin à l’accès de %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln enrollment(s)</source>
        <translation>
            <numerusform>Supprimer %Ln inscription</numerusform>
            <numerusform>Supprimer %Ln inscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1 to “%2”</source>
        <translation>Ajouter %1 à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln contact(s) to “%1”</source>
        <translation>
            <numerusform>Ajouter %Ln contact à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Ajouter %Ln contacts à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from a community</source>
        <translation>Retirer %1 d’une communauté</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln membership(s)</source>
        <translation>
            <numerusform>Supprimer %Ln adhésion</numerusform>
            <numerusform>Supprimer %Ln adhésions</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the subscription “%1”</source>
        <translation>Résilier l’abonnement «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel the subscription “%1” of %2</source>
        <translation>Résilier l’abonnement «&#xa0;%1&#xa0;» de %2</translation>
    </message>
    <message>
        <source>The service did not say when the subscription ends. Read it again.</source>
        <translation>Le service n’a pas dit quand l’abonnement prend fin. Relisez-le.</translation>
    </message>
    <message>
        <source>Accepted. It appears at the service shortly.</source>
        <translation>Accepté. Cela apparaîtra bientôt dans le service.</translation>
    </message>
    <message>
        <source>The service did not say who has the tag “%1”.</source>
        <translation>Le service n’a pas dit qui a l’étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>More contacts have got the tag “%1” meanwhile. Merge again.</source>
        <translation>D’autres contacts ont reçu l’étiquette «&#xa0;%1&#xa0;» entre-temps. Fusionnez de nouveau.</translation>
    </message>
    <message>
        <source>Check that nobody has “%1”</source>
        <translation>Vérifier que personne n’a «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Clear “%1” of %2</source>
        <translation>Vider «&#xa0;%1&#xa0;» de %2</translation>
    </message>
    <message numerus="yes">
        <source>Clear “%1” of %Ln contact(s)</source>
        <translation>
            <numerusform>Vider «&#xa0;%1&#xa0;» de %Ln contact</numerusform>
            <numerusform>Vider «&#xa0;%1&#xa0;» de %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Set “%1” of %2</source>
        <translation>Remplir «&#xa0;%1&#xa0;» de %2</translation>
    </message>
    <message numerus="yes">
        <source>Set “%1” of %Ln contact(s)</source>
        <translation>
            <numerusform>Remplir «&#xa0;%1&#xa0;» de %Ln contact</numerusform>
            <numerusform>Remplir «&#xa0;%1&#xa0;» de %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Give tags and access to %1</source>
        <translation>Donner des étiquettes et des accès à %1</translation>
    </message>
    <message numerus="yes">
        <source>Give tags and access to %Ln contact(s)</source>
        <translation>
            <numerusform>Donner des étiquettes et des accès à %Ln contact</numerusform>
            <numerusform>Donner des étiquettes et des accès à %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has the tag “%2”, so it stays.</source>
        <translation>%1 a l’étiquette «&#xa0;%2&#xa0;», qui reste donc.</translation>
    </message>
    <message numerus="yes">
        <source>Undo for %Ln record(s): %1</source>
        <extracomment>%1 is the title of the job of which a part is taken back</extracomment>
        <translation>
            <numerusform>Annulation pour %Ln fiche&#xa0;: %1</numerusform>
            <numerusform>Annulation pour %Ln fiches&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolled, but with another access than asked for: %1. Use “Change access” to change it.</source>
        <translation>Inscrit, mais avec un autre accès que demandé&#xa0;: %1. Utilisez «&#xa0;Modifier l’accès&#xa0;» pour le changer.</translation>
    </message>
    <message>
        <source>Contacts that have the tag “%2”, but not “%3”: %1. Merge again.</source>
        <translation>Contacts qui ont l’étiquette «&#xa0;%2&#xa0;», mais pas «&#xa0;%3&#xa0;»&#xa0;: %1. Fusionnez à nouveau.</translation>
    </message>
    <message>
        <source>Enrolled, but the enrollment is not active. Use “Change access” to make it anew.</source>
        <translation>Inscrit, mais l’inscription n’est pas active. Utilisez «&#xa0;Modifier l’accès&#xa0;» pour la refaire.</translation>
    </message>
    <message>
        <source>Enrolled with “%1”, but perhaps to other modules.</source>
        <translation>Inscrit avec «&#xa0;%1&#xa0;», mais peut-être à d’autres modules.</translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Bleu clair</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Ticked columns are shown, in this order.</source>
        <translation>Les colonnes cochées sont affichées, dans cet ordre.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Administer Systeme.io accounts from the desktop</source>
        <translation>Administrer des comptes Systeme.io depuis le bureau</translation>
    </message>
    <message>
        <source>Start on the built-in demo service: nothing is real, nothing is kept.</source>
        <translation>Démarrer avec le service de démonstration intégré&#xa0;: rien n’est réel, rien n’est conservé.</translation>
    </message>
    <message>
        <source>Keep everything below this folder.</source>
        <translation>Tout conserver sous ce dossier.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Address of the gateway (also SYSTEME_ADMIN_GATEWAY_URL).</source>
        <translation>Adresse de la passerelle (aussi SYSTEME_ADMIN_GATEWAY_URL).</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>Address of the connections service (also SYSTEME_ADMIN_CONTROL_URL).</source>
        <translation>Adresse du service des connexions (aussi SYSTEME_ADMIN_CONTROL_URL).</translation>
    </message>
    <message>
        <source>Number of contacts of the demo service.</source>
        <translation>Nombre de contacts du service de démonstration.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Requests a minute that the demo service permits; 0 = any number.</source>
        <translation>Requêtes par minute permises par le service de démonstration&#x202f;; 0 = sans limite.</translation>
    </message>
    <message>
        <source>Milliseconds that each answer of the demo service takes.</source>
        <translation>Durée de chaque réponse du service de démonstration, en millisecondes.</translation>
    </message>
    <message>
        <source>Which form of the service the demo plays: vendor or mission.</source>
        <translation>Forme du service que joue la démonstration&#xa0;: vendor ou mission.</translation>
    </message>
    <message>
        <source>form</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>The key is read from the environment variable MATON_API_KEY.</source>
        <translation>La clé est lue dans la variable d’environnement MATON_API_KEY.</translation>
    </message>
    <message>
        <source>Try “%1 --help”.</source>
        <translation>Essayez «&#xa0;%1 --help&#xa0;».</translation>
    </message>
    <message>
        <source>unexpected argument “%1”.</source>
        <translation>argument inattendu «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--profile needs the name of a folder.</source>
        <translation>--profile exige le nom d’un dossier.</translation>
    </message>
    <message>
        <source>%1: “%2” is no address of a service. It must begin with https:// (http:// on this computer only).</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas l’adresse d’un service. Elle doit commencer par https:// (http:// uniquement sur cet ordinateur).</translation>
    </message>
    <message>
        <source>--%1 goes with --demo.</source>
        <translation>--%1 ne s’utilise qu’avec --demo.</translation>
    </message>
    <message>
        <source>--demo-contacts takes a number from 0 to 1000000.</source>
        <translation>--demo-contacts attend un nombre de 0 à 1000000.</translation>
    </message>
    <message>
        <source>--demo-quota takes a number from 0 on.</source>
        <translation>--demo-quota attend un nombre supérieur ou égal à 0.</translation>
    </message>
    <message>
        <source>--demo-latency takes a number of milliseconds from 0 on.</source>
        <translation>--demo-latency attend un nombre de millisecondes supérieur ou égal à 0.</translation>
    </message>
    <message>
        <source>--demo-dialect takes vendor or mission.</source>
        <translation>--demo-dialect attend vendor ou mission.</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>%1 is the title of a job: &quot;Delete 3 contacts&quot;. Some languages put a blank before the mark.</extracomment>
        <translation>%1&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>There is no Maton key.</source>
        <translation>Il n’y a pas de clé Maton.</translation>
    </message>
    <message>
        <source>Copy the key from maton.ai/settings and give it to this program: add an account, or set MATON_API_KEY.</source>
        <translation>Copiez la clé depuis maton.ai/settings et fournissez-la à ce programme&#xa0;: ajoutez un compte ou définissez MATON_API_KEY.</translation>
    </message>
    <message>
        <source>There is a key. It comes from MATON_API_KEY.</source>
        <translation>Il y a une clé. Elle vient de MATON_API_KEY.</translation>
    </message>
    <message>
        <source>There is a key. It comes from the keychain.</source>
        <translation>Il y a une clé. Elle vient du trousseau.</translation>
    </message>
    <message>
        <source>There is a key. It was typed in and lives for this session.</source>
        <translation>Il y a une clé. Elle a été saisie et ne vaut que pour cette session.</translation>
    </message>
    <message>
        <source>There is a key.</source>
        <translation>Il y a une clé.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address does not end in /systeme.</source>
        <translation>L’adresse de la passerelle ne se termine pas par /systeme.</translation>
    </message>
    <message>
        <source>Correct it in the settings. The usual address is %1.</source>
        <translation>Corrigez-la dans les paramètres. L’adresse habituelle est %1.</translation>
    </message>
    <message>
        <source>Maton does not accept the key.</source>
        <translation>Maton n’accepte pas la clé.</translation>
    </message>
    <message>
        <source>Copy the key from maton.ai/settings again. One that was replaced there is refused.</source>
        <translation>Copiez de nouveau la clé depuis maton.ai/settings. Une clé qui y a été remplacée est refusée.</translation>
    </message>
    <message>
        <source>The answer is not one of Maton.</source>
        <translation>La réponse ne vient pas de Maton.</translation>
    </message>
    <message>
        <source>The address that was asked is %1. The usual one is %2.</source>
        <translation>L’adresse interrogée est %1. L’adresse habituelle est %2.</translation>
    </message>
    <message>
        <source>Maton accepts the key.</source>
        <translation>Maton accepte la clé.</translation>
    </message>
    <message>
        <source>No Systeme.io account is connected with this key.</source>
        <translation>Aucun compte Systeme.io n’est connecté avec cette clé.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n connection(s) is active.</source>
        <translation>
            <numerusform>%n connexion existe, mais elle n’est pas active.</numerusform>
            <numerusform>Aucune des %n connexions n’est active.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account on the Connections page.</source>
        <translation>Ajoutez un compte sur la page Connexions.</translation>
    </message>
    <message>
        <source>Set one up again on the Connections page, or add an account there.</source>
        <translation>Reconfigurez-en une sur la page Connexions, ou ajoutez-y un compte.</translation>
    </message>
    <message>
        <source>The connection of the open account is not active.</source>
        <translation>La connexion du compte ouvert n’est pas active.</translation>
    </message>
    <message>
        <source>Set it up again on the Connections page, or open another account.</source>
        <translation>Reconfigurez-la sur la page Connexions, ou ouvrez un autre compte.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) to Systeme.io are active.</source>
        <translation>
            <numerusform>%n connexion à Systeme.io est active.</numerusform>
            <numerusform>%n connexions à Systeme.io sont actives.</numerusform>
        </translation>
    </message>
    <message>
        <source>Systeme.io answers.</source>
        <translation>Systeme.io répond.</translation>
    </message>
    <message>
        <source>The answer is not one of Systeme.io.</source>
        <translation>La réponse ne vient pas de Systeme.io.</translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the settings. The usual address is %1.</source>
        <translation>Vérifiez l’adresse de la passerelle dans les paramètres. L’adresse habituelle est %1.</translation>
    </message>
    <message>
        <source>Systeme.io does not accept the key that Maton holds for this account.</source>
        <translation>Systeme.io n’accepte pas la clé que Maton détient pour ce compte.</translation>
    </message>
    <message>
        <source>Set the connection up again on the Connections page.</source>
        <translation>Reconfigurez la connexion sur la page Connexions.</translation>
    </message>
    <message>
        <source>Maton key</source>
        <translation>Clé Maton</translation>
    </message>
    <message>
        <source>Maton</source>
        <translation>Maton</translation>
    </message>
    <message>
        <source>Connection to Systeme.io</source>
        <translation>Connexion à Systeme.io</translation>
    </message>
    <message>
        <source>Gateway to Systeme.io</source>
        <translation>Passerelle vers Systeme.io</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non atteint</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>ConnectionCheckDialog</name>
    <message>
        <source>&amp;Copy results</source>
        <translation>&amp;Copier les résultats</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a step of the check (&quot;Maton key&quot;), %2 its result (&quot;Fine&quot;)</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Interrogation du service…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Tout fonctionne.</translation>
    </message>
    <message>
        <source>Something is wrong; see above what to do.</source>
        <translation>Quelque chose ne va pas&#x202f;; voyez ci-dessus ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La vérification a été arrêtée.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>The results were copied. The key is not among them.</source>
        <translation>Les résultats ont été copiés. La clé n’y figure pas.</translation>
    </message>
</context>
<context>
    <name>ConnectionMaker</name>
    <message>
        <source>Maton&apos;s answer does not name the new connection.</source>
        <translation>La réponse de Maton ne nomme pas la nouvelle connexion.</translation>
    </message>
    <message>
        <source>Maton gave no link to authorise this connection.</source>
        <translation>Maton n’a donné aucun lien pour autoriser cette connexion.</translation>
    </message>
    <message>
        <source>The link to authorise this connection is not secure (https), so it is not opened.</source>
        <translation>Le lien pour autoriser cette connexion n’est pas sécurisé (https)&#x202f;; il n’est donc pas ouvert.</translation>
    </message>
</context>
<context>
    <name>ConnectionSetup</name>
    <message>
        <source>Maton does not accept this key. Copy it from maton.ai/settings again.</source>
        <translation>Maton n’accepte pas cette clé. Copiez-la de nouveau depuis maton.ai/settings.</translation>
    </message>
    <message>
        <source>This connection does not exist any more. It was removed elsewhere.</source>
        <translation>Cette connexion n’existe plus. Elle a été supprimée ailleurs.</translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translation>Collez d’abord la clé.</translation>
    </message>
    <message>
        <source>The authorisation was not finished in time. You can open the page in the browser once more, or begin with a new connection.</source>
        <translation>L’autorisation n’a pas été terminée à temps. Vous pouvez rouvrir la page dans le navigateur ou recommencer avec une nouvelle connexion.</translation>
    </message>
    <message>
        <source>Still waiting. %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>Toujours en attente. %1</translation>
    </message>
    <message>
        <source>The authorisation was refused, in the browser or by Systeme.io. You can open the page once more, or begin with a new connection.</source>
        <translation>L’autorisation a été refusée, dans le navigateur ou par Systeme.io. Vous pouvez rouvrir la page ou recommencer avec une nouvelle connexion.</translation>
    </message>
    <message>
        <source>Systeme.io does not accept the key that belongs to this connection. Begin with a new connection and give it a key that is valid.</source>
        <translation>Systeme.io n’accepte pas la clé associée à cette connexion. Recommencez avec une nouvelle connexion et donnez-lui une clé valide.</translation>
    </message>
</context>
<context>
    <name>ConnectionWizard</name>
    <message>
        <source>Set up a connection again</source>
        <translation>Reconfigurer une connexion</translation>
    </message>
    <message>
        <source>Connect Systeme.io</source>
        <translation>Connecter Systeme.io</translation>
    </message>
</context>
<context>
    <name>ConnectionsModel</name>
    <message>
        <source>The oldest active connection is the default: programs that name none use it.</source>
        <translation>La plus ancienne connexion active est la connexion par défaut&#xa0;: les programmes qui n’en désignent aucune l’utilisent.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Seulement sur cet ordinateur</translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation>Suppression en cours…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Being tested…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Passed at %1</source>
        <translation>Réussi à %1</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Échec à %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Dernier test</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>&amp;Refresh connections</source>
        <translation>&amp;Actualiser les connexions</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>A&amp;jouter un compte…</translation>
    </message>
    <message>
        <source>&amp;Open account</source>
        <translation>&amp;Ouvrir le compte</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;Set up again…</source>
        <translation>&amp;Reconfigurer…</translation>
    </message>
    <message>
        <source>&amp;Name and colour…</source>
        <translation>&amp;Nom et couleur…</translation>
    </message>
    <message>
        <source>Read-on&amp;ly</source>
        <translation>&amp;Lecture seule</translation>
    </message>
    <message>
        <source>&amp;Delete connection…</source>
        <translation>&amp;Supprimer la connexion…</translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation>Ou&amp;blier ce compte…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>Show this account in the window</source>
        <translation>Afficher ce compte dans la fenêtre</translation>
    </message>
    <message>
        <source>Read one contact through this connection</source>
        <translation>Lire un contact par cette connexion</translation>
    </message>
    <message>
        <source>Authorise the account anew, with a new connection in the place of this one</source>
        <translation>Autoriser de nouveau le compte, avec une nouvelle connexion à la place de celle-ci</translation>
    </message>
    <message>
        <source>Refuse every change of this account until this is lifted</source>
        <translation>Refuser toute modification de ce compte jusqu’à la levée de cette restriction</translation>
    </message>
    <message>
        <source>Remove the connection at Maton</source>
        <translation>Supprimer la connexion chez Maton</translation>
    </message>
    <message>
        <source>Remove what is kept about this account on this computer</source>
        <translation>Supprimer ce que cet ordinateur conserve au sujet de ce compte</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>None of these connections is active, so no account can be reached. Set one up again, or add an account.</source>
        <translation>Aucune de ces connexions n’est active&#xa0;: aucun compte ne peut donc être joint. Reconfigurez-en une ou ajoutez un compte.</translation>
    </message>
    <message>
        <source>There is no Maton key yet.
Add an account: the key is asked for first.</source>
        <translation>Il n’y a pas encore de clé Maton.
Ajoutez un compte&#xa0;: la clé est d’abord demandée.</translation>
    </message>
    <message>
        <source>Asking Maton for the connections…</source>
        <translation>Demande des connexions à Maton…</translation>
    </message>
    <message>
        <source>The connections are not known, because Maton could not be asked.</source>
        <translation>Les connexions ne sont pas connues, car Maton n’a pas pu être interrogé.</translation>
    </message>
    <message>
        <source>No Systeme.io account is connected with this key.
Add one, and authorise it in the browser.</source>
        <translation>Aucun compte Systeme.io n’est connecté avec cette clé.
Ajoutez-en un et autorisez-le dans le navigateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), active: %1. Asked %2.</source>
        <extracomment>%1 is how many of them are active, %2 an age (&quot;5 minutes ago&quot;)</extracomment>
        <translation>
            <numerusform>%n connexion, active&#xa0;: %1. Liste demandée %2.</numerusform>
            <numerusform>%n connexions, actives&#xa0;: %1. Liste demandée %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” works: Systeme.io answered within %2 ms, at %3.</source>
        <translation>«&#xa0;%1&#xa0;» fonctionne&#xa0;: Systeme.io a répondu en %2 ms, à %3.</translation>
    </message>
    <message>
        <source>Maton says that this connection is not active.</source>
        <translation>Maton indique que cette connexion n’est pas active.</translation>
    </message>
    <message>
        <source>“%1” did not pass the test at %2. %3</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas réussi le test à %2. %3</translation>
    </message>
    <message>
        <source>Set up again…</source>
        <translation>Reconfigurer…</translation>
    </message>
    <message>
        <source>The connection is removed at Maton, for every program that uses this key. The Systeme.io account itself stays as it is.</source>
        <translation>La connexion est supprimée chez Maton, pour tous les programmes qui utilisent cette clé. Le compte Systeme.io lui-même reste tel quel.</translation>
    </message>
    <message>
        <source>Jobs of this account stop.</source>
        <translation>Les tâches de ce compte s’arrêtent.</translation>
    </message>
    <message>
        <source>The copy and the history on this computer stay until you forget the account.</source>
        <translation>La copie et l’historique restent sur cet ordinateur jusqu’à ce que vous oubliiez le compte.</translation>
    </message>
    <message>
        <source>It is the default connection, and no other one is active: no account can be reached then.</source>
        <translation>C’est la connexion par défaut, et aucune autre n’est active&#xa0;: plus aucun compte ne pourra alors être joint.</translation>
    </message>
    <message>
        <source>It is the default connection. “%1” becomes the default then.</source>
        <translation>C’est la connexion par défaut. «&#xa0;%1&#xa0;» deviendra alors la connexion par défaut.</translation>
    </message>
    <message>
        <source>Delete the connection “%1”?</source>
        <translation>Supprimer la connexion «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“%1” was not deleted. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été supprimée. %2</translation>
    </message>
    <message>
        <source>The connection “%1” was deleted already.</source>
        <translation>La connexion «&#xa0;%1&#xa0;» était déjà supprimée.</translation>
    </message>
    <message>
        <source>The connection “%1” was deleted.</source>
        <translation>La connexion «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>Its copy and history on this computer stay until you forget the account.</source>
        <translation>Sa copie et son historique restent sur cet ordinateur jusqu’à ce que vous oubliiez le compte.</translation>
    </message>
    <message>
        <source>Forget the account “%1”?</source>
        <translation>Oublier le compte «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its name and colour, its copy, its history and its unfinished jobs are removed from this computer. The history exists nowhere else.
Nothing changes at Systeme.io or at Maton.</source>
        <translation>Son nom et sa couleur, sa copie, son historique et ses tâches inachevées sont supprimés de cet ordinateur. L’historique n’existe nulle part ailleurs.
Rien ne change chez Systeme.io ni chez Maton.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>It is the last account that is kept here, so the Maton key is removed from this computer too.</source>
        <translation>C’est le dernier compte gardé ici&#x202f;; la clé Maton est donc aussi retirée de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Contact card</source>
        <translation>Fiche du contact</translation>
    </message>
    <message>
        <source>This contact does not exist any more. It was deleted elsewhere.</source>
        <translation>Ce contact n’existe plus. Il a été supprimé ailleurs.</translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted elsewhere.</source>
        <translation>%1 n’existe plus&#xa0;: ce contact a été supprimé ailleurs.</translation>
    </message>
    <message>
        <source>This contact is not among those that are loaded, and could not be read.</source>
        <translation>Ce contact ne fait pas partie de ceux qui sont chargés et n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted.</source>
        <translation>%1 n’existe plus&#xa0;: ce contact a été supprimé.</translation>
    </message>
    <message>
        <source>This contact is not among those that are loaded.</source>
        <translation>Ce contact ne fait pas partie de ceux qui sont chargés.</translation>
    </message>
    <message>
        <source>Reading this contact…</source>
        <translation>Lecture de ce contact…</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>That was the last contact of the list.</source>
        <translation>C’était le dernier contact de la liste.</translation>
    </message>
    <message>
        <source>That was the first contact of the list.</source>
        <translation>C’était le premier contact de la liste.</translation>
    </message>
</context>
<context>
    <name>ContactCheck</name>
    <message>
        <source>Stop chec&amp;king contacts</source>
        <translation>Arrêter &amp;la vérification des contacts</translation>
    </message>
    <message>
        <source>Go on chec&amp;king contacts</source>
        <translation>Continuer &amp;la vérification des contacts</translation>
    </message>
    <message>
        <source>Chec&amp;k all contacts again…</source>
        <translation>Vérifier à nouveau tous &amp;les contacts…</translation>
    </message>
    <message>
        <source>Chec&amp;k all contacts…</source>
        <translation>Vérifier tous &amp;les contacts…</translation>
    </message>
    <message>
        <source>Not all contacts are loaded. What those have that are not here will not be found.</source>
        <translation>Tous les contacts ne sont pas chargés. Ce qu’ont ceux qui manquent ici ne sera pas trouvé.</translation>
    </message>
    <message>
        <source>Load all contacts first</source>
        <translation>Charger d’abord tous les contacts</translation>
    </message>
    <message numerus="yes">
        <source>Check the %Ln loaded…</source>
        <translation>
            <numerusform>Vérifier le contact chargé (%Ln)…</numerusform>
            <numerusform>Vérifier les %Ln contacts chargés…</numerusform>
        </translation>
    </message>
    <message>
        <source>All contacts are being loaded. When they are here, you are asked whether to check them.</source>
        <translation>Tous les contacts sont en cours de chargement. Quand ils seront là, il vous sera demandé s’il faut les vérifier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), one for each contact</source>
        <translation>
            <numerusform>%Ln requête, une par contact</numerusform>
            <numerusform>%Ln requêtes, une par contact</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else that you do goes before them. You can stop at any time and go on later, also after the program was closed.</source>
        <translation>Tout ce que vous faites d’autre passe avant. Vous pouvez arrêter à tout moment et continuer plus tard, même après avoir fermé le programme.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>loading all contacts first: %1 read</source>
        <translation>chargement de tous les contacts d’abord&#xa0;: %1 lus</translation>
    </message>
    <message>
        <source>listed of one contact at a time</source>
        <translation>listés contact par contact</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln contact(s) checked, on %1</source>
        <translation>
            <numerusform>%Ln contact vérifié (tous), le %1</numerusform>
            <numerusform>tous les %Ln contacts vérifiés, le %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) checked</source>
        <translation>
            <numerusform>%1 contact vérifié sur %Ln</numerusform>
            <numerusform>%1 contacts vérifiés sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>the service cannot be reached, it is tried again</source>
        <translation>le service est injoignable, nouvel essai à venir</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln contact(s) the service gave no list</source>
        <translation>
            <numerusform>pour %Ln contact, le service n’a pas donné de liste</numerusform>
            <numerusform>pour %Ln contacts, le service n’a pas donné de liste</numerusform>
        </translation>
    </message>
    <message>
        <source>not all contacts are loaded</source>
        <translation>tous les contacts ne sont pas chargés</translation>
    </message>
    <message>
        <source>Go on chec&amp;king contacts…</source>
        <translation>Continuer &amp;la vérification des contacts…</translation>
    </message>
    <message>
        <source>%1: do you want to ask the service about each contact?</source>
        <extracomment>%1 is the title of the page: &quot;Subscriptions&quot;</extracomment>
        <translation>%1&#xa0;: voulez-vous interroger le service sur chaque contact&#x202f;?</translation>
    </message>
    <message>
        <source>%1: do you want to ask the service about the contacts that are left?</source>
        <translation>%1&#xa0;: voulez-vous interroger le service sur les contacts qui restent&#x202f;?</translation>
    </message>
    <message>
        <source>Stop loading all conta&amp;cts</source>
        <translation>Arrêter &amp;le chargement de tous les contacts</translation>
    </message>
    <message>
        <source>The account has no contacts, so there is nothing to check.</source>
        <translation>Le compte n’a pas de contacts&#x202f;; il n’y a donc rien à vérifier.</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-mail&#xa0;:</translation>
    </message>
    <message>
        <source>The service does not let anyone change the address of a contact.</source>
        <translation>Le service ne permet pas de modifier l’adresse d’un contact.</translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation>&amp;Prénom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Last name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>&amp;Téléphone&#xa0;:</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>Ét&amp;iquettes&#xa0;:</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Autres champs</translation>
    </message>
    <message>
        <source>A new contact can start automations of the account: mails may be sent, and people enrolled.</source>
        <translation>Un nouveau contact peut déclencher des automatisations du compte&#xa0;: envoi d’e-mails, inscription de personnes.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement en cours</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Chosen by the service</source>
        <translation>Choisie par le service</translation>
    </message>
    <message>
        <source>Two letters, such as FR</source>
        <translation>Deux lettres, par exemple FR</translation>
    </message>
    <message>
        <source>An e-mail address is needed.</source>
        <translation>Une adresse e-mail est nécessaire.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Ceci ne ressemble pas à une adresse e-mail.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Nothing was saved. What you typed is still here.</source>
        <translation>Rien n’a été enregistré. Votre saisie est toujours là.</translation>
    </message>
    <message>
        <source>%1 or %2: %3</source>
        <comment>two fields and what the service says about one of them</comment>
        <translation>%1 ou %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is a contact with the address %1 already.</source>
        <translation>Il existe déjà un contact avec l’adresse %1.</translation>
    </message>
    <message>
        <source>Show the existing contact</source>
        <translation>Afficher le contact existant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and why it failed</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The contact was created, but not everything succeeded.</source>
        <translation>Le contact a été créé, mais tout n’a pas réussi.</translation>
    </message>
    <message>
        <source>The contact was changed, but not everything succeeded.</source>
        <translation>Le contact a été modifié, mais tout n’a pas réussi.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close without creating the contact?</source>
        <translation>Fermer sans créer le contact&#x202f;?</translation>
    </message>
    <message>
        <source>Close without saving the changes to %1?</source>
        <translation>Fermer sans enregistrer les modifications de %1&#x202f;?</translation>
    </message>
    <message>
        <source>What you typed is lost.</source>
        <translation>Votre saisie sera perdue.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what the service says about it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>There is no tag “%1” yet. Choose one that is offered, or create it, or clear the line.</source>
        <translation>Il n’y a pas encore d’étiquette «&#xa0;%1&#xa0;». Choisissez-en une parmi celles proposées, créez-la ou videz la ligne.</translation>
    </message>
    <message>
        <source>It was too late to take this back: the contact is created.</source>
        <translation>Il était trop tard pour annuler&#xa0;: le contact est créé.</translation>
    </message>
    <message>
        <source>It was too late to take this back: the contact is changed.</source>
        <translation>Il était trop tard pour annuler&#xa0;: le contact est modifié.</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Details of the contact</source>
        <translation>Détails du contact</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>Numéro du contact</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1&#xa0;: vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ContactHistory</name>
    <message>
        <source>Nothing of this contact has been changed from here.</source>
        <translation>Rien n’a été modifié d’ici pour ce contact.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>Afficher dans l’historique</translation>
    </message>
    <message>
        <source>All jobs that have changed something of this contact</source>
        <translation>Toutes les tâches qui ont modifié ce contact</translation>
    </message>
    <message>
        <source>Changes of this contact</source>
        <translation>Modifications de ce contact</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Refresh this contact</source>
        <translation>Actualiser ce contact</translation>
    </message>
    <message>
        <source>Read this contact afresh (one request)</source>
        <translation>Relire ce contact (une requête)</translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted elsewhere.</source>
        <translation>%1 n’existe plus&#xa0;: ce contact a été supprimé ailleurs.</translation>
    </message>
    <message>
        <source>Select a contact to see all about it.</source>
        <translation>Sélectionnez un contact pour en voir tous les détails.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>“5 minutes ago”, “just now”</comment>
        <translation>Lu %1</translation>
    </message>
    <message>
        <source>What is shown may be out of date. %1</source>
        <translation>Les informations affichées ne sont peut-être plus à jour. %1</translation>
    </message>
</context>
<context>
    <name>ContactPicker</name>
    <message>
        <source>Contacts that match</source>
        <translation>Contacts correspondants</translation>
    </message>
    <message>
        <source>Chosen contacts</source>
        <translation>Contacts choisis</translation>
    </message>
    <message>
        <source>Find contacts</source>
        <translation>Rechercher des contacts</translation>
    </message>
    <message>
        <source>Part of e-mail or name</source>
        <translation>Partie de l’e-mail ou du nom</translation>
    </message>
    <message>
        <source>Part of e-mail or name, or a pasted list of addresses</source>
        <translation>Partie de l’e-mail ou du nom, ou liste d’adresses collée</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. Enter takes the marked match.</source>
        <translation>Aucun contact n’est encore choisi. Entrée ajoute celui qui est en surbrillance.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) chosen</source>
        <translation>
            <numerusform>%Ln contact choisi</numerusform>
            <numerusform>%Ln contacts choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses of the list to look at</source>
        <translation>Adresses de la liste à examiner</translation>
    </message>
    <message>
        <source>%1 – not an e-mail address</source>
        <translation>%1 – pas une adresse e-mail</translation>
    </message>
    <message>
        <source>%1 – more than once in the list, taken once</source>
        <translation>%1 – plusieurs fois dans la liste, prise une fois</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln contacts have it; choose by name</source>
        <translation>
            <numerusform>%1 – %Ln contact l’a&#x202f;; choisissez par nom</numerusform>
            <numerusform>%1 – %Ln contacts l’ont&#x202f;; choisissez par nom</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – not among the loaded contacts</source>
        <translation>%1 – pas parmi les contacts chargés</translation>
    </message>
    <message>
        <source>%1 – no contact of the account</source>
        <translation>%1 – aucun contact du compte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out: %1</source>
        <translation>
            <numerusform>%Ln entrée de la liste laissée de côté&#xa0;: %1</numerusform>
            <numerusform>%Ln entrées de la liste laissées de côté&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service is asked for %Ln address(es)…</source>
        <translation>
            <numerusform>Le service est interrogé sur %Ln adresse…</numerusform>
            <numerusform>Le service est interrogé sur %Ln adresses…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask the service for %Ln address(es)</source>
        <translation>
            <numerusform>Interroger le service sur %Ln adresse</numerusform>
            <numerusform>Interroger le service sur %Ln adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Arrêter d’interroger</translation>
    </message>
    <message>
        <source>“%1” is not chosen yet. Press Enter there to take the marked contact, or clear the line.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas encore choisi. Appuyez sur Entrée dans ce champ pour prendre le contact marqué, ou videz la ligne.</translation>
    </message>
    <message numerus="yes">
        <source>Ask the service for %Ln address(es)?</source>
        <translation>
            <numerusform>Demander %Ln adresse au service&#x202f;?</numerusform>
            <numerusform>Demander %Ln adresses au service&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each address is a request of its own: %1 at what it permits at present. It can be stopped at any time; whoever is found stays.</source>
        <translation>Chaque adresse est une requête&#xa0;: %1 au rythme permis actuellement. La recherche peut être arrêtée à tout moment&#x202f;; les personnes trouvées restent.</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Demander</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out: no e-mail address</source>
        <translation>
            <numerusform>%Ln entrée de la liste laissée de côté&#xa0;: pas une adresse e-mail</numerusform>
            <numerusform>%Ln entrées de la liste laissées de côté&#xa0;: pas des adresses e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out, not loaded here, and the service was not asked: %1</source>
        <translation>
            <numerusform>%Ln entrée de la liste laissée de côté, non chargée ici, et le service n’a pas été interrogé&#xa0;: %1</numerusform>
            <numerusform>%Ln entrées de la liste laissées de côté, non chargées ici, et le service n’a pas été interrogé&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is still being asked for addresses. Wait, or stop asking.</source>
        <translation>Le service est encore interrogé sur des adresses. Attendez, ou arrêtez les demandes.</translation>
    </message>
    <message>
        <source>Enter looks for exactly %1, at the service if it is not loaded.</source>
        <translation>Entrée cherche exactement %1, auprès du service s’il n’est pas chargé.</translation>
    </message>
</context>
<context>
    <name>ContactTags</name>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>The contact does not exist any more.</source>
        <translation>Le contact n’existe plus.</translation>
    </message>
    <message>
        <source>The tag could not be changed.</source>
        <translation>L’étiquette n’a pas pu être modifiée.</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>&amp;New contact…</source>
        <translation>&amp;Nouveau contact…</translation>
    </message>
    <message>
        <source>&amp;Edit contact…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>É&amp;tiquettes…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Add tags to the selected contacts, or remove some</source>
        <translation>Ajouter des étiquettes aux contacts sélectionnés, ou en retirer</translation>
    </message>
    <message>
        <source>Ask for contacts that are new</source>
        <translation>Demander les nouveaux contacts</translation>
    </message>
    <message>
        <source>Search e-mail, name, phone, company</source>
        <translation>Chercher par e-mail, nom, téléphone, société</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Rechercher des contacts</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>%1 was deleted elsewhere and is not in the account any more.</source>
        <translation>%1 a été supprimé ailleurs et n’est plus dans le compte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) loaded</source>
        <translation>
            <numerusform>%Ln contact chargé</numerusform>
            <numerusform>%Ln contacts chargés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded contact(s) match</source>
        <translation>
            <numerusform>Correspondances&#xa0;: %1 sur %Ln contact chargé</numerusform>
            <numerusform>Correspondances&#xa0;: %1 sur %Ln contacts chargés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches “%1” among the %Ln loaded contact(s).</source>
        <translation>
            <numerusform>Rien ne correspond à «&#xa0;%1&#xa0;» dans %Ln contact chargé.</numerusform>
            <numerusform>Rien ne correspond à «&#xa0;%1&#xa0;» parmi les %Ln contacts chargés.</numerusform>
        </translation>
    </message>
    <message>
        <source>All contacts of the account are loaded. Try fewer letters, or another spelling.</source>
        <translation>Tous les contacts du compte sont chargés. Essayez avec moins de lettres ou une autre orthographe.</translation>
    </message>
    <message>
        <source>There are more on the server, which has no search by name. Load all contacts to search them too.</source>
        <translation>Il y en a d’autres sur le serveur, qui ne sait pas chercher par nom. Chargez tous les contacts pour y chercher aussi.</translation>
    </message>
    <message>
        <source>Loading the newest contacts…</source>
        <translation>Chargement des contacts les plus récents…</translation>
    </message>
    <message>
        <source>No contacts here yet. They appear once the account is reached.</source>
        <translation>Pas encore de contacts ici. Ils apparaîtront dès que le compte sera joignable.</translation>
    </message>
    <message>
        <source>No contacts could be loaded. The message above says why.</source>
        <translation>Aucun contact n’a pu être chargé. Le message ci-dessus indique pourquoi.</translation>
    </message>
    <message>
        <source>This account has no contacts yet. Press %1 to create the first one.</source>
        <translation>Ce compte n’a pas encore de contacts. Appuyez sur %1 pour créer le premier.</translation>
    </message>
    <message>
        <source>Go on refreshing all contacts?</source>
        <translation>Continuer l’actualisation de tous les contacts&#x202f;?</translation>
    </message>
    <message>
        <source>Refresh all contacts?</source>
        <translation>Actualiser tous les contacts&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Every contact is read again: at least %Ln request(s)</source>
        <translation>
            <numerusform>Chaque contact est relu&#xa0;: au moins %Ln requête</numerusform>
            <numerusform>Chaque contact est relu&#xa0;: au moins %Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made elsewhere appear, and contacts that were deleted elsewhere are dropped from the list. You can stop it and go on later.</source>
        <translation>Les modifications faites ailleurs apparaissent, et les contacts supprimés ailleurs disparaissent de la liste. Vous pouvez arrêter et continuer plus tard.</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Contacts</translation>
    </message>
    <message>
        <source>E&amp;nroll…</source>
        <translation>I&amp;nscrire…</translation>
    </message>
    <message>
        <source>Add to &amp;community…</source>
        <translation>Ajouter à une &amp;communauté…</translation>
    </message>
    <message>
        <source>Show enr&amp;ollments</source>
        <translation>Afficher les &amp;inscriptions</translation>
    </message>
    <message>
        <source>Show mem&amp;berships</source>
        <translation>Afficher les ad&amp;hésions</translation>
    </message>
    <message>
        <source>Show subscr&amp;iptions</source>
        <translation>Afficher les a&amp;bonnements</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ouvrir la &amp;fiche</translation>
    </message>
    <message>
        <source>All about the contact on one screen (Enter)</source>
        <translation>Tout sur le contact sur un seul écran (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Give tags and access…</source>
        <translation>&amp;Donner étiquettes et accès…</translation>
    </message>
    <message>
        <source>Set &amp;field…</source>
        <translation>R&amp;emplir un champ…</translation>
    </message>
</context>
<context>
    <name>CredentialStore</name>
    <message>
        <source>This desktop has no keychain that the program could use, so the key is kept for this session only.</source>
        <translation>Cet environnement de bureau n’a pas de trousseau utilisable par le programme&#x202f;; la clé n’est donc conservée que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so the key is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau est verrouillé ou refuse ce programme&#x202f;; la clé n’est donc conservée que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so the key is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau ne répond pas&#x202f;; la clé n’est donc conservée que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so the key is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau signale une erreur&#x202f;; la clé n’est donc conservée que pour cette session.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that the program could use, so the password is kept for this session only.</source>
        <translation>Cet environnement de bureau n’a pas de trousseau utilisable par le programme&#x202f;; le mot de passe n’est donc conservé que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so the password is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau est verrouillé ou refuse ce programme&#x202f;; le mot de passe n’est donc conservé que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so the password is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau ne répond pas&#x202f;; le mot de passe n’est donc conservé que pour cette session.</translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so the password is kept for this session only.</source>
        <translation>Le trousseau de cet environnement de bureau signale une erreur&#x202f;; le mot de passe n’est donc conservé que pour cette session.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that the program could use, so nothing was removed from it.</source>
        <translation>Cet environnement de bureau n’a pas de trousseau utilisable par le programme&#x202f;; rien n’en a donc été retiré.</translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so nothing was removed from it.</source>
        <translation>Le trousseau de cet environnement de bureau est verrouillé ou refuse ce programme&#x202f;; rien n’en a donc été retiré.</translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so what it keeps may not have been removed from it.</source>
        <translation>Le trousseau de cet environnement de bureau ne répond pas&#x202f;; ce qu’il conserve n’en a donc peut-être pas été retiré.</translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so nothing was removed from it.</source>
        <translation>Le trousseau de cet environnement de bureau signale une erreur&#x202f;; rien n’en a donc été retiré.</translation>
    </message>
</context>
<context>
    <name>CsvExport</name>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>CSV pour tableurs (*.csv)</translation>
    </message>
    <message>
        <source>CSV for other programs, without byte order mark (*.csv)</source>
        <translation>CSV pour d’autres programmes, sans marque d’ordre des octets (*.csv)</translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed there.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2. Rien n’y a été modifié.</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>le %1</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>environ %n seconde</numerusform>
            <numerusform>environ %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>environ %n heure</numerusform>
            <numerusform>environ %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Désabonné</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>E-mail rejeté</translation>
    </message>
    <message>
        <source>Needs confirmation</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a language and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propre au compte</translation>
    </message>
    <message>
        <source>Full access</source>
        <translation>Accès complet</translation>
    </message>
    <message>
        <source>Some modules</source>
        <translation>Certains modules</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Progressif</translation>
    </message>
    <message>
        <source>Some modules, step by step</source>
        <translation>Certains modules, progressif</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ends with the period</source>
        <translation>Prend fin avec la période</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Résilié</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Achevé</translation>
    </message>
    <message>
        <source>Being charged</source>
        <translation>En cours de paiement</translation>
    </message>
    <message>
        <source>First payment missing</source>
        <translation>Premier paiement manquant</translation>
    </message>
    <message>
        <source>First payment never made</source>
        <translation>Premier paiement jamais effectué</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>chaque année</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>tous les %n jour</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>toutes les %n semaine</numerusform>
            <numerusform>toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>tous les %n mois</numerusform>
            <numerusform>tous les %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>tous les %n an</numerusform>
            <numerusform>tous les %n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>jusqu’à %n minute</numerusform>
            <numerusform>jusqu’à %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n hour(s)</source>
        <translation>
            <numerusform>jusqu’à %n heure</numerusform>
            <numerusform>jusqu’à %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n second(s)</source>
        <translation>
            <numerusform>%1 à %n seconde</numerusform>
            <numerusform>%1 à %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n minute(s)</source>
        <translation>
            <numerusform>%1 à %n minute</numerusform>
            <numerusform>%1 à %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n hour(s)</source>
        <translation>
            <numerusform>%1 à %n heure</numerusform>
            <numerusform>%1 à %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>at least %1, not all are loaded</source>
        <translation>au moins %1, tout n’est pas chargé</translation>
    </message>
    <message>
        <source>a few seconds or more</source>
        <translation>quelques secondes ou plus</translation>
    </message>
    <message numerus="yes">
        <source>at least %n second(s)</source>
        <translation>
            <numerusform>au moins %n seconde</numerusform>
            <numerusform>au moins %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n minute(s)</source>
        <translation>
            <numerusform>au moins %n minute</numerusform>
            <numerusform>au moins %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n hour(s)</source>
        <translation>
            <numerusform>au moins %n heure</numerusform>
            <numerusform>au moins %n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>The service is asked</source>
        <translation>Interrogation du service</translation>
    </message>
    <message>
        <source>Nothing has to be changed: it is so already.</source>
        <translation>Rien à modifier&#xa0;: tout est déjà dans cet état.</translation>
    </message>
    <message>
        <source>Already so: %1.</source>
        <translation>Déjà en place&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Contac&amp;ts:</source>
        <translation>Con&amp;tacts&#xa0;:</translation>
    </message>
    <message>
        <source>What was chosen does not exist any more.</source>
        <translation>Ce qui était choisi n’existe plus.</translation>
    </message>
    <message>
        <source>It was too late to take this back: the service has done it already.</source>
        <translation>Il était trop tard pour annuler&#xa0;: le service l’a déjà fait.</translation>
    </message>
    <message numerus="yes">
        <source>It was too late to take all of this back: %Ln step(s) are done already.</source>
        <translation>
            <numerusform>Il était trop tard pour tout annuler&#xa0;: %Ln étape est déjà faite.</numerusform>
            <numerusform>Il était trop tard pour tout annuler&#xa0;: %Ln étapes sont déjà faites.</numerusform>
        </translation>
    </message>
    <message>
        <source>This had been sent already. %1</source>
        <comment>what the service said</comment>
        <translation>C’était déjà envoyé. %1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Already so: at least %1.</source>
        <translation>Déjà ainsi&#xa0;: au moins %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them: %1</source>
        <translation>
            <numerusform>%Ln d’entre eux&#xa0;: %1</numerusform>
            <numerusform>%Ln d’entre eux&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>HistoryCsv</name>
    <message>
        <source>Confirmed at</source>
        <translation>Confirmée le</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>État de la tâche</translation>
    </message>
    <message>
        <source>history</source>
        <comment>name of a file</comment>
        <translation>historique</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Search the history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>No account is open.</source>
        <translation>Aucun compte n’est ouvert.</translation>
    </message>
    <message>
        <source>Nothing in the history has “%1” in it.</source>
        <translation>Rien dans l’historique ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing has been changed from here yet.
Every change that you make is listed on this page, with what was before and after.</source>
        <translation>Rien n’a encore été modifié d’ici.
Chaque modification que vous faites figure sur cette page, avec l’état d’avant et celui d’après.</translation>
    </message>
    <message>
        <source>Search by record, tag, change, answer or account</source>
        <translation>Rechercher par fiche, étiquette, modification, réponse ou compte</translation>
    </message>
    <message>
        <source>Result of the jobs</source>
        <translation>Résultat des tâches</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>Non terminées</translation>
    </message>
    <message>
        <source>All went well</source>
        <translation>Tout s’est bien passé</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>Avec des échecs</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Time of the jobs</source>
        <translation>Période des tâches</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>365 derniers jours</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1.</numerusform>
            <numerusform>%Ln lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the history is like that.</source>
        <translation>Rien dans l’historique ne correspond.</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the changes that were found as CSV</source>
        <translation>Enregistrer les modifications trouvées au format CSV</translation>
    </message>
</context>
<context>
    <name>Icons</name>
    <message>
        <source>More commands</source>
        <translation>Autres commandes</translation>
    </message>
</context>
<context>
    <name>InterruptedJobsOffer</name>
    <message numerus="yes">
        <source>%Ln more interrupted job(s) after this one.</source>
        <translation>
            <numerusform>%Ln autre tâche interrompue suit.</numerusform>
            <numerusform>%Ln autres tâches interrompues suivent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) was interrupted after %3 of %Ln step(s).</source>
        <extracomment>%1 is a job, %2 the account it belongs to</extracomment>
        <translation>
            <numerusform>La tâche «&#xa0;%1&#xa0;» (%2) a été interrompue&#x202f;; étape traitée&#xa0;: %3 sur %Ln.</numerusform>
            <numerusform>La tâche «&#xa0;%1&#xa0;» (%2) a été interrompue&#x202f;; étapes traitées&#xa0;: %3 sur %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abandonner…</translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>+ %1</source>
        <comment>a tag that is added</comment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>a tag that is removed</comment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencée le</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>place %1 of %2</source>
        <comment>in the queue of jobs</comment>
        <translation>place %1 sur %2</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>pas de réseau</translation>
    </message>
    <message>
        <source>waits for the account</source>
        <translation>attend le compte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state of a job, what it waits for</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>waits for the quota</source>
        <translation>attend le quota</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>State of a job, and what did not succeed: &quot;Finished, 1 failed&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Confirmée&#xa0;: %1</translation>
    </message>
    <message>
        <source>First step sent: %1</source>
        <translation>Première étape envoyée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>JobNotices</name>
    <message>
        <source>“%1” waits, since the account does not work at the moment. %2</source>
        <translation>«&#xa0;%1&#xa0;» attend, car le compte ne fonctionne pas en ce moment. %2</translation>
    </message>
    <message>
        <source>“%1” waits for the network and goes on by itself.</source>
        <translation>«&#xa0;%1&#xa0;» attend le réseau et continue d’elle-même.</translation>
    </message>
    <message>
        <source>“%1” waits for the network and goes on by itself. %2</source>
        <translation>«&#xa0;%1&#xa0;» attend le réseau et continue d’elle-même. %2</translation>
    </message>
    <message>
        <source>“%1” waits for the quota of the account and goes on by itself.</source>
        <translation>«&#xa0;%1&#xa0;» attend le quota du compte et continue d’elle-même.</translation>
    </message>
    <message>
        <source>“%1” was stopped. %2</source>
        <translation>«&#xa0;%1&#xa0;» a été arrêtée. %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>title of a job, its state</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 a sentence about one of its jobs</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>JobOutcomes</name>
    <message>
        <source>“%1” was stopped. %2</source>
        <extracomment>%1 is the title of a job, %2 the reason as a sentence</extracomment>
        <translation>«&#xa0;%1&#xa0;» a été arrêtée. %2</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln step(s): %1.</source>
        <extracomment>%1 is a list: &quot;11 done, 4 failed, 85 not sent&quot;</extracomment>
        <translation>
            <numerusform>Sur %Ln étape&#xa0;: %1.</numerusform>
            <numerusform>Sur %Ln étapes&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is over: %2.</source>
        <extracomment>%1 is the title of a job, %2 a list: &quot;1 failed, 1 skipped&quot;</extracomment>
        <translation>«&#xa0;%1&#xa0;» est terminée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>Not sent, because this did not succeed: %1</source>
        <translation>Non envoyée, car ceci n’a pas réussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not sent, because this was so already: %1</source>
        <translation>Non envoyé, car c’était déjà le cas&#xa0;: %1</translation>
    </message>
    <message>
        <source>The account can be read, but the service refuses to change it. Check what its key permits. (Answer of the service: %1)</source>
        <translation>Le compte peut être lu, mais le service refuse de le modifier. Vérifiez ce que sa clé permet. (Réponse du service&#xa0;: %1)</translation>
    </message>
</context>
<context>
    <name>JobStatusWidget</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Avancement de la tâche en cours</translation>
    </message>
    <message>
        <source>Open the job: %1</source>
        <translation>Ouvrir la tâche&#xa0;: %1</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>abandon en cours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln autre tâche</numerusform>
            <numerusform>%Ln autres tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume this job</source>
        <translation>Reprendre cette tâche</translation>
    </message>
    <message>
        <source>Pause this job</source>
        <translation>Mettre cette tâche en pause</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>waits for its turn, place %1 of %2</source>
        <translation>attend son tour, place %1 sur %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>waits for the account</source>
        <translation>attend le compte</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>Abandon en cours</translation>
    </message>
    <message>
        <source>%1 by you</source>
        <comment>“Paused” by you</comment>
        <translation>%1 par vous</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a job, why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 par minute</translation>
    </message>
    <message numerus="yes">
        <source>sign-in page, again in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>page de connexion, nouvel essai dans %Ln s</numerusform>
            <numerusform>page de connexion, nouvel essai dans %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>sign-in page, again now</source>
        <translation>page de connexion, nouvel essai maintenant</translation>
    </message>
    <message numerus="yes">
        <source>waits %Ln s for the quota</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>attend le quota %Ln s</numerusform>
            <numerusform>attend le quota %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln ignorée</numerusform>
            <numerusform>%Ln ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unknown outcome</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln au résultat inconnu</numerusform>
            <numerusform>%Ln au résultat inconnu</numerusform>
        </translation>
    </message>
    <message>
        <source>no network since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>pas de réseau depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>again in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>nouvel essai dans %Ln&#xa0;s</numerusform>
            <numerusform>nouvel essai dans %Ln&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>again now</source>
        <translation>nouvel essai maintenant</translation>
    </message>
    <message>
        <source>%1 to the service, %2 at what it permits at present.</source>
        <comment>“3 requests”, “4 to 6 minutes”</comment>
        <translation>%1 au service, soit %2 au rythme qu’il permet actuellement.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It starts after %Ln other job(s), in %1.</source>
        <extracomment>%1 is &quot;4 to 6 minutes&quot;</extracomment>
        <translation>
            <numerusform>Elle commence après %Ln autre tâche, dans %1.</numerusform>
            <numerusform>Elle commence après %Ln autres tâches, dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln faite</numerusform>
            <numerusform>%Ln faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already so</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln déjà ainsi</numerusform>
            <numerusform>%Ln déjà ainsi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known yet</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln pas encore connue</numerusform>
            <numerusform>%Ln pas encore connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln non envoyée</numerusform>
            <numerusform>%Ln non envoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A job that is not over will change %Ln of these record(s) too, if it goes on. Wait for its end to see what is left to do.</source>
        <translation>
            <numerusform>Une tâche qui n’est pas terminée modifiera aussi %Ln de ces éléments, si elle continue. Attendez sa fin pour voir ce qui reste à faire.</numerusform>
            <numerusform>Une tâche qui n’est pas terminée modifiera aussi %Ln de ces éléments, si elle continue. Attendez sa fin pour voir ce qui reste à faire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>&amp;Try now</source>
        <translation>Réessayer &amp;maintenant</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Do not wait any longer for the network</source>
        <translation>Ne plus attendre le réseau</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Send nothing more until you resume</source>
        <translation>Ne plus rien envoyer jusqu’à la reprise</translation>
    </message>
    <message>
        <source>Se&amp;lect failed</source>
        <translation>&amp;Sélectionner les échecs</translation>
    </message>
    <message>
        <source>Show the contacts whose steps failed and select them</source>
        <translation>Afficher et sélectionner les contacts dont des étapes ont échoué</translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation>Copier le rappor&amp;t</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Avancement de la tâche</translation>
    </message>
    <message>
        <source>Report: steps by result</source>
        <translation>Rapport&#xa0;: étapes par résultat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps of the job</source>
        <translation>Étapes de la tâche</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>sans raison indiquée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the report (%1 in the list of results)</source>
        <translation>Copier le rapport (%1 dans la liste des résultats)</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>commencée le %1</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>confirmée le %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s)</source>
        <comment>“2 of 3” steps</comment>
        <translation>
            <numerusform>%1 étape</numerusform>
            <numerusform>%1 étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>durée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>The account&apos;s quota is used up for the moment. Goes on in %1.</source>
        <translation>Le quota du compte est épuisé pour le moment. Reprise dans %1.</translation>
    </message>
    <message>
        <source>Being cancelled: waits for the answers to what was sent.</source>
        <translation>Abandon en cours&#xa0;: en attente des réponses à ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Waits for its turn: another job is before it.</source>
        <translation>Attend son tour&#xa0;: une autre tâche passe avant.</translation>
    </message>
    <message>
        <source>Paused by you. Nothing more is sent until you resume it.</source>
        <translation>Mise en pause par vous. Plus rien n’est envoyé jusqu’à la reprise.</translation>
    </message>
    <message>
        <source>%1 Every further step would meet the same, so the job was stopped.</source>
        <translation>%1 Toutes les étapes suivantes échoueraient de même&#xa0;: la tâche a donc été arrêtée.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln step(s) were not sent.</source>
        <translation>
            <numerusform>Abandonnée&#xa0;: %Ln étape non envoyée.</numerusform>
            <numerusform>Abandonnée&#xa0;: %Ln étapes non envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leave undone what was not sent yet; what is done stays</source>
        <translation>Renoncer à ce qui n’a pas encore été envoyé&#x202f;; ce qui est fait le reste</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Waits for the account, and goes on by itself when it works again. %1</source>
        <translation>Attend le compte et reprend d’elle-même dès qu’il fonctionne de nouveau. %1</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>Exécuter plus tôt</translation>
    </message>
    <message>
        <source>Run this job before the one that is before it (Alt+Up in the list)</source>
        <translation>Exécuter cette tâche avant celle qui la précède (Alt+Haut dans la liste)</translation>
    </message>
    <message>
        <source>Run later</source>
        <translation>Exécuter plus tard</translation>
    </message>
    <message>
        <source>Run this job after the one that is behind it (Alt+Down in the list)</source>
        <translation>Exécuter cette tâche après celle qui la suit (Alt+Bas dans la liste)</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Annuler les &amp;modifications…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler les modifications…</translation>
    </message>
    <message>
        <source>Show what taking back this job would do, before anything is done</source>
        <translation>Montrer ce que ferait l’annulation des modifications de cette tâche, avant de faire quoi que ce soit</translation>
    </message>
    <message>
        <source>Save the report as CSV…</source>
        <translation>Enregistrer le rapport en CSV…</translation>
    </message>
    <message>
        <source>Save all steps and what they came to as CSV</source>
        <translation>Enregistrer toutes les étapes et leur résultat en CSV</translation>
    </message>
    <message>
        <source>Takes back another job: show it</source>
        <translation>Annule les modifications d’une autre tâche&#xa0;: l’afficher</translation>
    </message>
    <message>
        <source>Show the job that this one takes back</source>
        <translation>Afficher la tâche dont celle-ci annule les modifications</translation>
    </message>
    <message numerus="yes">
        <source>Waits for its turn: %Ln job(s) before it.</source>
        <translation>
            <numerusform>Attend son tour&#xa0;: %Ln tâche passe avant.</numerusform>
            <numerusform>Attend son tour&#xa0;: %Ln tâches passent avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln step(s)…</source>
        <translation>
            <numerusform>A&amp;nnuler %Ln étape…</numerusform>
            <numerusform>A&amp;nnuler %Ln étapes…</numerusform>
        </translation>
    </message>
    <message>
        <source>job %1</source>
        <comment>name of a file</comment>
        <translation>tâche %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1.</numerusform>
            <numerusform>%Ln lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; it is tried again in %1.</source>
        <translation>Rien n’est perdu&#x202f;; nouvel essai dans %1.</translation>
    </message>
    <message>
        <source>Nothing is lost; it is being tried again.</source>
        <translation>Rien n’est perdu&#x202f;; nouvel essai en cours.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation>A&amp;nnuler…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Enre&amp;gistrer…</translation>
    </message>
    <message>
        <source>second attempt at what was left of another job</source>
        <translation>second essai de ce qui restait d’une autre tâche</translation>
    </message>
    <message>
        <source>The program ended while this job ran. Continue does what is missing and nothing twice; Cancel leaves the rest undone.</source>
        <translation>Le programme s’est arrêté pendant cette tâche. Continuer fait ce qui manque, et rien deux fois&#x202f;; Abandonner laisse le reste en l’état.</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>Contin&amp;uer</translation>
    </message>
    <message>
        <source>Se&amp;lect the rest</source>
        <translation>&amp;Sélectionner le reste</translation>
    </message>
    <message>
        <source>Show the contacts whose steps failed or were not sent and select them</source>
        <translation>Afficher les contacts dont les étapes ont échoué ou n’ont pas été envoyées, et les sélectionner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) had been sent; what became of them is not known.</source>
        <translation>
            <numerusform>%Ln étape avait été envoyée&#x202f;; son résultat n’est pas connu.</numerusform>
            <numerusform>%Ln étapes avaient été envoyées&#x202f;; leur résultat n’est pas connu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry the rest…</source>
        <translation>&amp;Réessayer le reste…</translation>
    </message>
    <message>
        <source>&amp;Retry failed…</source>
        <translation>&amp;Réessayer les échecs…</translation>
    </message>
    <message>
        <source>Another job has taken up these steps</source>
        <translation>Une autre tâche a repris ces étapes</translation>
    </message>
    <message>
        <source>Preview a new job of the steps that failed or were not sent</source>
        <translation>Voir l’aperçu d’une nouvelle tâche avec les étapes qui ont échoué ou n’ont pas été envoyées</translation>
    </message>
    <message>
        <source>Preview a new job of the steps that failed</source>
        <translation>Voir l’aperçu d’une nouvelle tâche avec les étapes qui ont échoué</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln step(s) again: %1?</source>
        <translation>
            <numerusform>Réessayer %Ln étape&#xa0;: %1&#x202f;?</numerusform>
            <numerusform>Réessayer %Ln étapes&#xa0;: %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation>Il n’y a rien à réessayer.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln step(s)…</source>
        <translation>
            <numerusform>&amp;Réessayer %Ln étape…</numerusform>
            <numerusform>&amp;Réessayer %Ln étapes…</numerusform>
        </translation>
    </message>
    <message>
        <source>The network or the service cannot be reached since %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Le réseau ou le service est injoignable depuis %1.</translation>
    </message>
    <message numerus="yes">
        <source>Se&amp;lect %Ln contact(s)</source>
        <translation>
            <numerusform>Sé&amp;lectionner %Ln contact</numerusform>
            <numerusform>Sé&amp;lectionner %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the steps that were found are shown: %1 of %2.</source>
        <extracomment>two numbers</extracomment>
        <translation>Seules les étapes trouvées sont affichées&#xa0;: %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) may have been sent; what became of them is looked up first.</source>
        <translation>
            <numerusform>%Ln étape a peut-être été envoyée&#x202f;; le programme cherche d’abord ce qu’elle est devenue.</numerusform>
            <numerusform>%Ln étapes ont peut-être été envoyées&#x202f;; le programme cherche d’abord ce qu’elles sont devenues.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not retry</source>
        <translation>&amp;Ne pas réessayer</translation>
    </message>
    <message>
        <source>Steps that were found</source>
        <translation>Étapes trouvées</translation>
    </message>
</context>
<context>
    <name>JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>To the jobs and bac&amp;k</source>
        <translation>Aller aux tâches et re&amp;venir</translation>
    </message>
    <message>
        <source>Give the keyboard to the jobs, or back to the page</source>
        <translation>Donner le clavier aux tâches, ou le rendre à la page</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Account: %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account, %2 a sentence</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No job is running.
Change many records at once, say by choosing contacts and giving them a tag: here you see how that goes, in every account. What was done earlier is in the history of each account.</source>
        <translation>Aucune tâche n’est en cours.
Modifiez plusieurs fiches à la fois, par exemple en choisissant des contacts et en leur donnant une étiquette&#xa0;: vous en suivez ici le déroulement, dans tous les comptes. Ce qui a été fait auparavant se trouve dans l’historique de chaque compte.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>A&amp;nnuler…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>P&amp;lus tard</translation>
    </message>
    <message>
        <source>Show &amp;report</source>
        <translation>Afficher le &amp;rapport</translation>
    </message>
    <message>
        <source>Remove &amp;finished</source>
        <translation>Retirer les tâches &amp;finies</translation>
    </message>
    <message>
        <source>Give this job its turn earlier (%1)</source>
        <translation>Avancer le tour de cette tâche (%1)</translation>
    </message>
    <message>
        <source>Give this job its turn later (%1)</source>
        <translation>Reculer le tour de cette tâche (%1)</translation>
    </message>
    <message>
        <source>Show what this job did, in the history of its account (Enter)</source>
        <translation>Afficher ce que cette tâche a fait, dans l’historique de son compte (Entrée)</translation>
    </message>
    <message>
        <source>Take the jobs that are over off this list; they stay in the history</source>
        <translation>Retirer de cette liste les tâches finies&#x202f;; elles restent dans l’historique</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Pause this job (Space)</source>
        <translation>Mettre cette tâche en pause (Espace)</translation>
    </message>
    <message>
        <source>Go on with this job (Space)</source>
        <translation>Continuer cette tâche (Espace)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>Take this job off the list (Delete)</source>
        <translation>Retirer cette tâche de la liste (Suppr)</translation>
    </message>
    <message>
        <source>Cancel this job (Delete)</source>
        <translation>Abandonner cette tâche (Suppr)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>This account is open in another window of the program. Close that one first: only one of them may write, so that nothing is sent twice.</source>
        <translation>Ce compte est ouvert dans une autre fenêtre du programme. Fermez-la d’abord&#xa0;: une seule peut écrire, afin que rien ne soit envoyé deux fois.</translation>
    </message>
    <message>
        <source>The record of your changes was written by a newer version of this program. Please use that version.</source>
        <translation>Le journal de vos modifications a été écrit par une version plus récente de ce programme. Veuillez utiliser cette version.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Albanian</source>
        <translation>Albanais</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hongrois</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonésien</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Norwegian Bokmal</source>
        <translation>Norvégien bokmål</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
</context>
<context>
    <name>LeftAloneTree</name>
    <message>
        <source>What is left alone, by reason</source>
        <translation>Ce qui est laissé tel quel, par raison</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Saving was stopped: %1 was not written.</source>
        <translation>Enregistrement arrêté&#xa0;: %1 n’a pas été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) written to %1.</source>
        <translation>
            <numerusform>%Ln fiche écrite dans %1.</numerusform>
            <numerusform>%Ln fiches écrites dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted meanwhile are not in it.</source>
        <translation>
            <numerusform>%Ln fiche supprimée entre-temps n’y est pas.</numerusform>
            <numerusform>%Ln fiches supprimées entre-temps n’y sont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are only the loaded ones: the account may have more.</source>
        <translation>Ce ne sont que les fiches chargées&#xa0;: le compte peut en avoir d’autres.</translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <translation>Enregistrement de %1&#xa0;: %2 sur %3</translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message>
        <source>Stop saving</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln élément sélectionné</numerusform>
            <numerusform>%Ln éléments sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingSync</name>
    <message>
        <source>The service says that there is more, but sent nothing new. Try again later.</source>
        <translation>Le service indique qu’il y a une suite, mais n’a rien envoyé de nouveau. Réessayez plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this page could not be read; the others are shown.</source>
        <translation>
            <numerusform>%n enregistrement de cette page n’a pas pu être lu&#x202f;; les autres sont affichés.</numerusform>
            <numerusform>%n enregistrements de cette page n’ont pas pu être lus&#x202f;; les autres sont affichés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>À &amp;propos de %1</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Barre d’outils principale</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>Administer Systeme.io accounts from the desktop.

This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Administrer des comptes Systeme.io depuis le bureau.

Ce programme est un logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Acc&amp;ount:</source>
        <translation>Compt&amp;e&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Check the connection…</source>
        <translation>&amp;Vérifier la connexion…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>A connection that you began (%1) still waits for its authorisation.</source>
        <translation>Une connexion que vous avez commencée (%1) attend encore son autorisation.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Jobs beside the page</source>
        <translation>Tâc&amp;hes à côté de la page</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>MirrorStore</name>
    <message>
        <source>this copy of the account was written by a newer version of the program</source>
        <translation>cette copie locale du compte a été écrite par une version plus récente du programme</translation>
    </message>
</context>
<context>
    <name>ModulePicker</name>
    <message>
        <source>Kind of access</source>
        <translation>Genre d’accès</translation>
    </message>
    <message>
        <source>%1 (advanced)</source>
        <translation>%1 (avancé)</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Ids of modules</source>
        <translation>ID des modules</translation>
    </message>
    <message>
        <source>Ids of modules, separated by blanks</source>
        <translation>ID des modules, séparés par des espaces</translation>
    </message>
    <message>
        <source>This kind of access is to modules: choose at least one.</source>
        <translation>Ce genre d’accès porte sur des modules&#xa0;: choisissez-en au moins un.</translation>
    </message>
    <message>
        <source>The id of a module is a number.</source>
        <translation>L’ID d’un module est un nombre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of access, names of modules</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>NarrowingBar</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>NumberConfirmation</name>
    <message>
        <source>&amp;Type %1 to confirm:</source>
        <comment>a number</comment>
        <translation>Sa&amp;isissez %1 pour confirmer&#xa0;:</translation>
    </message>
</context>
<context>
    <name>OtherJobs</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 “120 of 2,000”: how far a job has come there</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln autre tâche</numerusform>
            <numerusform>%Ln autres tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the job of %1: %2</source>
        <translation>Ouvrir la tâche de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Previous contact</source>
        <translation>C&amp;ontact précédent</translation>
    </message>
    <message>
        <source>&amp;Next contact</source>
        <translation>Con&amp;tact suivant</translation>
    </message>
    <message>
        <source>&amp;Open contact…</source>
        <translation>O&amp;uvrir un contact…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Back to where you were (%1)</source>
        <translation>Retour là où vous étiez (%1)</translation>
    </message>
</context>
<context>
    <name>PaymentCommands</name>
    <message>
        <source>Cancel subscription</source>
        <translation>Résilier l’abonnement</translation>
    </message>
    <message>
        <source>At the &amp;end of the period that is paid</source>
        <translation>À la &amp;fin de la période payée</translation>
    </message>
    <message>
        <source>&amp;Now: access ends at once, nothing is paid back</source>
        <translation>&amp;Maintenant&#xa0;: l’accès prend fin aussitôt, rien n’est remboursé</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Quand&#xa0;:</translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation>Un abonnement résilié ne peut pas être repris&#x202f;; il faut en acheter un nouveau.</translation>
    </message>
    <message>
        <source>Subscriptions of a contact</source>
        <translation>Abonnements d’un contact</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation>&amp;Contact&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a contact.</source>
        <translation>Choisissez un contact.</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Of one contact…</source>
        <translation>&amp;D’un contact…</translation>
    </message>
    <message>
        <source>Show &amp;contact</source>
        <translation>Afficher le &amp;contact</translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation>Résil&amp;ier…</translation>
    </message>
    <message>
        <source>Payments are not set up in this account, so there are no subscriptions to show. They appear once payments are configured at systeme.io.</source>
        <translation>Les paiements ne sont pas configurés dans ce compte&#x202f;; il n’y a donc aucun abonnement à afficher. Ils apparaîtront une fois les paiements configurés sur systeme.io.</translation>
    </message>
    <message>
        <source>This service lists the subscriptions of one contact at a time. Those that were read before are shown.</source>
        <translation>Ce service liste les abonnements d’un seul contact à la fois. Ceux qui ont déjà été lus sont affichés.</translation>
    </message>
    <message>
        <source>Choose a contact…</source>
        <translation>Choisir un contact…</translation>
    </message>
    <message>
        <source>This subscription is over already: there is nothing to cancel.</source>
        <translation>Cet abonnement est déjà terminé&#xa0;: il n’y a rien à résilier.</translation>
    </message>
    <message>
        <source>Cancel the &amp;subscription</source>
        <translation>&amp;Résilier l’abonnement</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Garder l’abonnement</translation>
    </message>
    <message>
        <source>This subscription is over already: it was cancelled on %1.</source>
        <translation>Cet abonnement est déjà terminé&#xa0;: il a été résilié le %1.</translation>
    </message>
    <message>
        <source>This subscription is over already: it was paid to its end on %1.</source>
        <translation>Cet abonnement est déjà terminé&#xa0;: il a été payé jusqu’à sa fin le %1.</translation>
    </message>
    <message>
        <source>It was cancelled on %1 already and ends with the period that is paid: by its interval, about %2.</source>
        <translation>Il a déjà été résilié le %1 et prend fin avec la période payée&#xa0;: d’après son intervalle, vers le %2.</translation>
    </message>
    <message>
        <source>It was cancelled on %1 already and ends with the period that is paid.</source>
        <translation>Il a déjà été résilié le %1 et prend fin avec la période payée.</translation>
    </message>
    <message>
        <source>End it &amp;now</source>
        <translation>Y mettre fin &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Leave it so</source>
        <translation>&amp;Laisser ainsi</translation>
    </message>
    <message>
        <source>contact %1</source>
        <comment>an id</comment>
        <translation>contact %1</translation>
    </message>
    <message>
        <source>person unknown: the service does not say whose it is</source>
        <translation>personne inconnue&#xa0;: le service ne dit pas à qui il est</translation>
    </message>
    <message>
        <source>To end it now ends the access at once; nothing is paid back.</source>
        <translation>Y mettre fin maintenant supprime l’accès aussitôt&#x202f;; rien n’est remboursé.</translation>
    </message>
    <message>
        <source>This service does not take the choice of when it ends. Without one, the service decides: the access may end at once.</source>
        <translation>Ce service n’accepte pas le choix du moment de la fin. Sans ce choix, c’est le service qui décide&#xa0;: l’accès peut prendre fin aussitôt.</translation>
    </message>
    <message>
        <source>Cancel &amp;without this choice</source>
        <translation>Résilier &amp;sans ce choix</translation>
    </message>
    <message>
        <source>Payments are not set up in this account, so the service lists no subscriptions. Those that were read before are shown.</source>
        <translation>Les paiements ne sont pas configurés dans ce compte, le service ne liste donc aucun abonnement. Ceux qui avaient été lus auparavant sont affichés.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: the service refused the choice.</source>
        <translation>Rien n’a été résilié&#xa0;: le service a refusé ce choix.</translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Delete %1 (%2)?</source>
        <comment>a name and an e-mail address</comment>
        <translation>Supprimer %1 (%2)&#x202f;?</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Remplir un champ</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation>C&amp;hamp&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Valeur&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;lear it: they have no value then</source>
        <translation>Vi&amp;der le champ&#xa0;: il n’a alors plus de valeur</translation>
    </message>
    <message>
        <source>Choose at least one contact.</source>
        <translation>Choisissez au moins un contact.</translation>
    </message>
    <message>
        <source>A language is one of these: %1.</source>
        <translation>Une langue est l’un de ces codes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Type a value, or choose to clear it.</source>
        <translation>Saisissez une valeur, ou choisissez de vider le champ.</translation>
    </message>
    <message>
        <source>Give tags and access</source>
        <translation>Donner des étiquettes et des accès</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>Éti&amp;quettes&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;ourse:</source>
        <translation>&amp;Formation&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation>&amp;Accès&#xa0;:</translation>
    </message>
    <message>
        <source>Co&amp;mmunity:</source>
        <translation>Co&amp;mmunauté&#xa0;:</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no course</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no community</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Choose a tag, a course or a community.</source>
        <translation>Choisissez une étiquette, une formation ou une communauté.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>“%1” is no tag yet. Choose one that is offered there, or create it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas encore une étiquette. Choisissez-en une parmi celles proposées, ou créez-la.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose the value. Undo can give it back, one by one.</source>
        <translation>
            <numerusform>%Ln contact perd la valeur. L’annulation peut la rendre.</numerusform>
            <numerusform>%Ln contacts perdent la valeur. L’annulation peut la rendre, contact par contact.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Choisissez un champ.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>What will be done</source>
        <translation>Ce qui sera fait</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Sera modifié</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà ainsi</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save what will happen to each record</source>
        <translation>Enregistrer ce qui arrivera à chaque fiche</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln record(s) first, as JSON and as CSV</source>
        <translation>
            <numerusform>Enre&amp;gistrer d’abord %Ln fiche, en JSON et en CSV</numerusform>
            <numerusform>Enre&amp;gistrer d’abord %Ln fiches, en JSON et en CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1.</numerusform>
            <numerusform>%Ln lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Save before deleting</source>
        <translation>Enregistrer avant de supprimer</translation>
    </message>
    <message>
        <source>JSON, and CSV beside it (*.json)</source>
        <translation>JSON, et CSV à côté (*.json)</translation>
    </message>
    <message>
        <source>%1 Nothing was deleted.</source>
        <comment>a sentence</comment>
        <translation>%1 Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>With their enrollments and memberships as far as they are loaded here. Where some may be missing, the files say so.</source>
        <translation>Avec leurs inscriptions et leurs adhésions, pour autant qu’elles soient chargées ici. Là où il peut en manquer, les fichiers le disent.</translation>
    </message>
    <message>
        <source>What will be done to each record</source>
        <translation>Ce qui sera fait à chaque fiche</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will be left alone:</source>
        <translation>
            <numerusform>%Ln étape sera laissée telle quelle&#xa0;:</numerusform>
            <numerusform>%Ln étapes seront laissées telles quelles&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted %1</source>
        <comment>name of a file; a date and time</comment>
        <translation>supprimés %1</translation>
    </message>
</context>
<context>
    <name>PlanDifference</name>
    <message numerus="yes">
        <source>%Ln step(s) more</source>
        <translation>
            <numerusform>%Ln étape de plus</numerusform>
            <numerusform>%Ln étapes de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) less</source>
        <translation>
            <numerusform>%Ln étape de moins</numerusform>
            <numerusform>%Ln étapes de moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) with other values</source>
        <translation>
            <numerusform>%Ln étape avec d’autres valeurs</numerusform>
            <numerusform>%Ln étapes avec d’autres valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>more</source>
        <translation>en plus</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>plus nécessaire</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>autres valeurs</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is a record, %2 what was to be done with it, %3 how that is different now</extracomment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>The account has changed since this was shown: %1. Nothing was started. These are the new numbers; start it again if you agree.</source>
        <translation>Le compte a changé depuis cet affichage&#xa0;: %1. Rien n’a été lancé. Voici les nouveaux nombres&#x202f;; relancez si vous êtes d’accord.</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>preview</source>
        <comment>name of a file</comment>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Laissé tel quel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà ainsi</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Sera modifié</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Ce qui sera fait</translation>
    </message>
</context>
<context>
    <name>PlanSummary</name>
    <message>
        <source>Changing tags can start automations of the account: mails may be sent, and people enrolled. Those cannot be taken back.</source>
        <translation>Modifier des étiquettes peut déclencher des automatisations du compte&#xa0;: envoi d’e-mails, inscription de personnes. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Whoever gets access may be sent a mail by the service, and automations may start. Those cannot be taken back.</source>
        <translation>Le service peut envoyer un e-mail à qui reçoit un accès, et des automatisations peuvent démarrer. Cela ne peut pas être annulé.</translation>
    </message>
    <message numerus="yes">
        <source>All data, tags, enrollments and memberships of %Ln contact(s) are lost. The service cannot undo this, and may take some days to carry it out in full. From the history, a contact can be made again in part only, and gets a new number.</source>
        <translation>
            <numerusform>Toutes les données, étiquettes, inscriptions et adhésions de %Ln contact sont perdues. Le service ne peut pas l’annuler et peut mettre quelques jours à l’exécuter entièrement. Depuis l’historique, un contact ne peut être recréé qu’en partie, avec un nouveau numéro.</numerusform>
            <numerusform>Toutes les données, étiquettes, inscriptions et adhésions de %Ln contacts sont perdues. Le service ne peut pas l’annuler et peut mettre quelques jours à l’exécuter entièrement. Depuis l’historique, un contact ne peut être recréé qu’en partie, avec un nouveau numéro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Members lose the access to the community at once.</source>
        <translation>Les membres perdent immédiatement l’accès à la communauté.</translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation>Un abonnement résilié ne peut pas être repris&#x202f;; il faut en acheter un nouveau.</translation>
    </message>
    <message>
        <source>Whoever is enrolled loses the access at once.</source>
        <translation>Les personnes inscrites perdent l’accès aussitôt.</translation>
    </message>
    <message>
        <source>Undo enrolls again, but what was done in the course does not come back.</source>
        <translation>L’annulation réinscrit, mais ce qui a été fait dans la formation ne revient pas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) open single modules, and the service does not say which: undo cannot give them back.</source>
        <translation>
            <numerusform>%Ln inscription ouvre certains modules, et le service ne dit pas lesquels&#xa0;: l’annulation ne peut pas la rétablir.</numerusform>
            <numerusform>%Ln inscriptions ouvrent certains modules, et le service ne dit pas lesquels&#xa0;: l’annulation ne peut pas les rétablir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all enrollments are loaded: more may be enrolled already than is said here.</source>
        <translation>Toutes les inscriptions ne sont pas chargées&#xa0;: il peut y avoir plus de personnes déjà inscrites qu’indiqué ici.</translation>
    </message>
    <message>
        <source>Not all memberships are loaded: each contact is looked up before it is added.</source>
        <translation>Toutes les adhésions ne sont pas chargées&#xa0;: chaque contact est recherché avant d’être ajouté.</translation>
    </message>
    <message>
        <source>%1 has no access to “%2” now.</source>
        <comment>a person and a course</comment>
        <translation>%1 n’a plus accès à «&#xa0;%2&#xa0;» maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>Nor do %Ln other(s).</source>
        <translation>
            <numerusform>%Ln autre non plus.</numerusform>
            <numerusform>%Ln autres non plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has the tag; not all contacts are loaded.</source>
        <translation>Aucun des contacts chargés n’a l’étiquette&#x202f;; tous les contacts ne sont pas chargés.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) have the tag; not all contacts are loaded.</source>
        <translation>
            <numerusform>Au moins %Ln contact a l’étiquette&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
            <numerusform>Au moins %Ln contacts ont l’étiquette&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
        </translation>
    </message>
    <message>
        <source>If somebody else has it too, it is not deleted. To be sure, show its contacts and load them all first.</source>
        <translation>Si quelqu’un d’autre l’a aussi, elle n’est pas supprimée. Pour en être sûr, affichez d’abord ses contacts et chargez-les tous.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>The access is so already.</source>
        <translation>L’accès est déjà ainsi.</translation>
    </message>
    <message>
        <source>The tag does not exist any more.</source>
        <translation>L’étiquette n’existe plus.</translation>
    </message>
    <message>
        <source>The field does not exist any more.</source>
        <translation>Le champ n’existe plus.</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>Open contact</source>
        <translation>Ouvrir un contact</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Trouver un contact</translation>
    </message>
    <message>
        <source>Part of a name, e-mail or phone number</source>
        <translation>Partie d’un nom, d’un e-mail ou d’un téléphone</translation>
    </message>
    <message>
        <source>Contacts that match</source>
        <translation>Contacts correspondants</translation>
    </message>
    <message>
        <source>Asking the service for %1…</source>
        <translation>Le service est interrogé sur %1…</translation>
    </message>
    <message>
        <source>Enter opens the marked contact.</source>
        <translation>Entrée ouvre le contact marqué.</translation>
    </message>
    <message>
        <source>Searches the contacts that are loaded.</source>
        <translation>Recherche parmi les contacts chargés.</translation>
    </message>
    <message>
        <source>The account has no contact with the address %1.</source>
        <translation>Le compte n’a pas de contact avec l’adresse %1.</translation>
    </message>
    <message>
        <source>Not among the loaded contacts. Enter asks the service for this address.</source>
        <translation>Pas parmi les contacts chargés. Entrée interroge le service sur cette adresse.</translation>
    </message>
    <message>
        <source>Nobody among the loaded contacts is like that. The service can be asked for a whole address.</source>
        <translation>Aucun contact chargé ne correspond. Le service peut être interrogé sur une adresse complète.</translation>
    </message>
</context>
<context>
    <name>QuotaLabel</name>
    <message>
        <source>Requests that the service permits at the moment, for all programs that use this account</source>
        <translation>Requêtes que le service permet en ce moment, pour tous les programmes qui utilisent ce compte</translation>
    </message>
    <message numerus="yes">
        <source>Quota used up: waiting %Ln second(s)</source>
        <translation>
            <numerusform>Quota épuisé&#xa0;: attente de %Ln seconde</numerusform>
            <numerusform>Quota épuisé&#xa0;: attente de %Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Quota: %1 of %2 left</source>
        <translation>Quota&#xa0;: %1 sur %2 disponibles</translation>
    </message>
    <message>
        <source>Last told by the service: %1</source>
        <translation>Dernière indication du service&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RecordBackup</name>
    <message>
        <source>The record %1 is not here any more.</source>
        <translation>La fiche %1 n’est plus ici.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 existe déjà. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>%1: at least, not all are loaded</source>
        <extracomment>%1 is the title of a column with numbers: &quot;Contacts&quot;</extracomment>
        <translation>%1&#xa0;: au moins, tout n’est pas chargé</translation>
    </message>
    <message>
        <source>The service lists these of one contact at a time: choose a contact, or check all of them.</source>
        <translation>Le service ne les liste que pour un contact à la fois&#xa0;: choisissez un contact, ou vérifiez-les tous.</translation>
    </message>
    <message>
        <source>the service does not say whose these are: check all contacts to find out</source>
        <translation>le service ne dit pas à qui ils sont&#xa0;: vérifiez tous les contacts pour le savoir</translation>
    </message>
    <message>
        <source>The service does not say whose this is. It does for what is listed of one contact.</source>
        <translation>Le service ne dit pas à qui c’est. Il le dit pour ce qui est listé d’un seul contact.</translation>
    </message>
</context>
<context>
    <name>RecordPlaces</name>
    <message>
        <source>Enrollments</source>
        <translation>Inscriptions</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Adhésions</translation>
    </message>
    <message>
        <source>(not all loaded)</source>
        <translation>(pas toutes chargées)</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Hide “%1”</source>
        <translation>Masquer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Choisir les colonnes…</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation>Chargé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 match (of what is loaded)</source>
        <extracomment>%1 is a number that is inserted later, %2 a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation>Correspondances&#xa0;: %1 sur %2 (parmi ce qui est chargé)</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Searched: %2.</source>
        <extracomment>%1 is what was searched, %2 a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;». Recherche effectuée sur %2.</translation>
    </message>
    <message>
        <source>That is all there is in the account. Try fewer letters, or another spelling.</source>
        <translation>C’est tout ce que contient le compte. Essayez avec moins de lettres ou une autre orthographe.</translation>
    </message>
    <message>
        <source>There is more on the server. Load all to search that too.</source>
        <translation>Il y en a d’autres sur le serveur. Chargez tout pour les inclure dans la recherche.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Nothing here yet. This fills once the account is reached.</source>
        <translation>Rien ici pour l’instant. La liste se remplira dès que le compte sera joignable.</translation>
    </message>
    <message>
        <source>Nothing could be loaded. The message above says why.</source>
        <translation>Rien n’a pu être chargé. Le message ci-dessus indique pourquoi.</translation>
    </message>
    <message>
        <source>Read all again: %1?</source>
        <translation>Tout relire&#xa0;: %1&#x202f;?</translation>
    </message>
    <message>
        <source>Go on reading all again: %1?</source>
        <translation>Continuer à tout relire&#xa0;: %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln request(s)</source>
        <translation>
            <numerusform>Au moins %Ln requête</numerusform>
            <numerusform>Au moins %Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made elsewhere appear, and what was deleted elsewhere is dropped from the list. You can stop it and go on later.</source>
        <translation>Les modifications faites ailleurs apparaissent, et ce qui a été supprimé ailleurs disparaît de la liste. Vous pouvez interrompre l’opération et la reprendre plus tard.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>Search tags by name</source>
        <translation>Rechercher des étiquettes par nom</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln étiquette</numerusform>
            <numerusform>%Ln étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no tags yet. Press %1 to create the first one.</source>
        <translation>Ce compte n’a pas encore d’étiquettes. Appuyez sur %1 pour créer la première.</translation>
    </message>
    <message>
        <source>Contact fields</source>
        <translation>Champs de contact</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>Cham&amp;ps</translation>
    </message>
    <message>
        <source>Search fields by label or slug</source>
        <translation>Rechercher des champs par libellé ou identifiant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln champ</numerusform>
            <numerusform>%Ln champs</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no contact fields. Press %1 to create one.</source>
        <translation>Ce compte n’a aucun champ de contact. Appuyez sur %1 pour en créer un.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Formations</translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation>Fo&amp;rmations</translation>
    </message>
    <message>
        <source>Search courses by name, path or module</source>
        <translation>Rechercher des formations par nom, chemin ou module</translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln formation</numerusform>
            <numerusform>%Ln formations</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no courses. They are made at systeme.io; then they appear here.</source>
        <translation>Ce compte n’a aucune formation. Elles se créent sur systeme.io et apparaissent ensuite ici.</translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation>Inscriptions</translation>
    </message>
    <message>
        <source>E&amp;nrollments</source>
        <translation>In&amp;scriptions</translation>
    </message>
    <message>
        <source>Search enrollments by e-mail, name or course</source>
        <translation>Rechercher des inscriptions par e-mail, nom ou formation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s)</source>
        <translation>
            <numerusform>%Ln inscription</numerusform>
            <numerusform>%Ln inscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is enrolled in a course yet. Press %1 to enroll somebody.</source>
        <translation>Personne n’est encore inscrit à une formation. Appuyez sur %1 pour inscrire quelqu’un.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation>Co&amp;mmunautés</translation>
    </message>
    <message>
        <source>Search communities by name or path</source>
        <translation>Rechercher des communautés par nom ou chemin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln community(s)</source>
        <translation>
            <numerusform>%Ln communauté</numerusform>
            <numerusform>%Ln communautés</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no communities. They are made at systeme.io; then they appear here.</source>
        <translation>Ce compte n’a aucune communauté. Elles se créent sur systeme.io et apparaissent ensuite ici.</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Adhésions</translation>
    </message>
    <message>
        <source>&amp;Memberships</source>
        <translation>Ad&amp;hésions</translation>
    </message>
    <message>
        <source>Search memberships by e-mail, name or community</source>
        <translation>Rechercher des adhésions par e-mail, nom ou communauté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s)</source>
        <translation>
            <numerusform>%Ln adhésion</numerusform>
            <numerusform>%Ln adhésions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is a member of a community yet. Press %1 to add somebody.</source>
        <translation>Personne n’est encore membre d’une communauté. Appuyez sur %1 pour ajouter quelqu’un.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>A&amp;bonnements</translation>
    </message>
    <message>
        <source>Search subscriptions by e-mail, name or plan</source>
        <translation>Rechercher des abonnements par e-mail, nom ou offre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <translation>
            <numerusform>%Ln abonnement</numerusform>
            <numerusform>%Ln abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a subscription. They begin when somebody buys at systeme.io; then they appear here.</source>
        <translation>Personne n’a d’abonnement. Un abonnement commence par un achat sur systeme.io et apparaît ensuite ici.</translation>
    </message>
    <message>
        <source>Not enrolled in any course.</source>
        <translation>Inscrit à aucune formation.</translation>
    </message>
    <message>
        <source>Not a member of any community.</source>
        <translation>Membre d’aucune communauté.</translation>
    </message>
    <message>
        <source>No subscriptions.</source>
        <translation>Aucun abonnement.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Il n’y a encore rien à afficher.</translation>
    </message>
</context>
<context>
    <name>ResourcePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Load &amp;more</source>
        <translation>Charger &amp;plus</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>T&amp;out charger</translation>
    </message>
    <message>
        <source>&amp;Stop loading</source>
        <translation>A&amp;rrêter le chargement</translation>
    </message>
    <message>
        <source>Refresh a&amp;ll…</source>
        <translation>Tout act&amp;ualiser…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Colonnes…</translation>
    </message>
    <message>
        <source>Ask for what is new</source>
        <translation>Demander les nouveautés</translation>
    </message>
    <message>
        <source>Select &amp;all %1 matching (of what is loaded)</source>
        <translation>To&amp;ut sélectionner (correspondances chargées&#xa0;: %1)</translation>
    </message>
    <message>
        <source>Select &amp;all %1 loaded</source>
        <translation>To&amp;ut sélectionner (éléments chargés&#xa0;: %1)</translation>
    </message>
    <message>
        <source>%1 of about %2 read</source>
        <translation>%1 sur environ %2</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 jusqu’ici</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>il reste %1</translation>
    </message>
    <message>
        <source>Refreshing all: %1</source>
        <translation>Actualisation de tout&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loading all: %1</source>
        <translation>Chargement de tout&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>all of the account is here</source>
        <translation>liste complète</translation>
    </message>
    <message>
        <source>more on the server</source>
        <translation>d’autres sur le serveur</translation>
    </message>
    <message>
        <source>Refresh all was stopped after %1</source>
        <translation>Actualisation complète arrêtée (éléments relus&#xa0;: %1)</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>actualisé %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1 have been read already.</source>
        <translation>Éléments déjà relus&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Tout actualiser</translation>
    </message>
    <message>
        <source>What you were at here was deleted meanwhile.</source>
        <translation>Ce que vous regardiez ici a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>Search at the ser&amp;vice</source>
        <translation>Rechercher auprès du ser&amp;vice</translation>
    </message>
    <message>
        <source>searched at the service too</source>
        <translation>recherche faite aussi auprès du service</translation>
    </message>
    <message>
        <source>searching at the service…</source>
        <translation>recherche auprès du service…</translation>
    </message>
    <message>
        <source>The service was asked too, and found nothing.</source>
        <translation>Le service a été interrogé aussi et n’a rien trouvé.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation>Enr&amp;egistrer en CSV…</translation>
    </message>
    <message>
        <source>all of this part is here</source>
        <translation>toute cette partie est ici</translation>
    </message>
    <message>
        <source>There is nothing in this part of the list.
%1</source>
        <translation>Il n’y a rien dans cette partie de la liste.
%1</translation>
    </message>
    <message>
        <source>Reading this column for the first time: %1 %</source>
        <translation>Première lecture de cette colonne&#xa0;: %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>SchoolCommands</name>
    <message>
        <source>Enroll contacts</source>
        <translation>Inscrire des contacts</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>C&amp;ourse:</source>
        <translation>&amp;Formation&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation>&amp;Accès&#xa0;:</translation>
    </message>
    <message>
        <source>Choose at least one contact.</source>
        <translation>Choisissez au moins un contact.</translation>
    </message>
    <message>
        <source>This account has no course to enroll in.</source>
        <translation>Ce compte n’a aucune formation à laquelle inscrire des contacts.</translation>
    </message>
    <message>
        <source>Add members</source>
        <translation>Ajouter des membres</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>C&amp;ommunity:</source>
        <translation>Co&amp;mmunauté&#xa0;:</translation>
    </message>
    <message>
        <source>The service accepts a membership at once and shows it shortly after.</source>
        <translation>Le service accepte une adhésion immédiatement et l’affiche peu après.</translation>
    </message>
    <message>
        <source>This account has no community.</source>
        <translation>Ce compte n’a aucune communauté.</translation>
    </message>
    <message>
        <source>Change access</source>
        <translation>Modifier l’accès</translation>
    </message>
    <message>
        <source>The service cannot change an enrollment. So it is deleted and made again with the other access: what the person did in the course may be reset.</source>
        <translation>Le service ne sait pas modifier une inscription. Elle est donc supprimée, puis recréée avec l’autre accès&#xa0;: la progression de la personne dans la formation peut être remise à zéro.</translation>
    </message>
    <message>
        <source>Course: %1</source>
        <translation>Formation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Community: %1</source>
        <translation>Communauté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show &amp;enrollments</source>
        <translation>Afficher les &amp;inscriptions</translation>
    </message>
    <message>
        <source>Enroll &amp;contacts…</source>
        <translation>Inscrire des &amp;contacts…</translation>
    </message>
    <message>
        <source>&amp;New enrollment…</source>
        <translation>&amp;Nouvelle inscription…</translation>
    </message>
    <message>
        <source>Show &amp;contact</source>
        <translation>Afficher le &amp;contact</translation>
    </message>
    <message>
        <source>C&amp;hange access…</source>
        <translation>&amp;Modifier l’accès…</translation>
    </message>
    <message>
        <source>Only this co&amp;urse</source>
        <translation>Cette &amp;formation seulement</translation>
    </message>
    <message>
        <source>Only this &amp;person</source>
        <translation>Cette personne seu&amp;lement</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Show mem&amp;berships</source>
        <translation>Afficher les ad&amp;hésions</translation>
    </message>
    <message>
        <source>A&amp;dd members…</source>
        <translation>Ajouter &amp;des membres…</translation>
    </message>
    <message>
        <source>&amp;New membership…</source>
        <translation>&amp;Nouvelle adhésion…</translation>
    </message>
    <message>
        <source>Only this c&amp;ommunity</source>
        <translation>S&amp;eulement cette communauté</translation>
    </message>
    <message>
        <source>&amp;Keep it so</source>
        <translation>&amp;Garder ainsi</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <comment>a person and a course</comment>
        <translation>%1 dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>End the access of %1 to “%2”?</source>
        <translation>Mettre fin à l’accès de %1 à «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>End the membership of %1 in “%2”?</source>
        <translation>Mettre fin à l’adhésion de %1 à «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Access: %1.</source>
        <comment>“Some modules: Week 1, Week 2”</comment>
        <translation>Accès&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Choose a course.</source>
        <translation>Choisissez une formation.</translation>
    </message>
    <message>
        <source>Choose a community.</source>
        <translation>Choisissez une communauté.</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>une personne inconnue</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>&amp;Gateway:</source>
        <translation>&amp;Passerelle&#xa0;:</translation>
    </message>
    <message>
        <source>C&amp;onnections:</source>
        <translation>C&amp;onnexions&#xa0;:</translation>
    </message>
    <message>
        <source>Maton also documents a newer, single host for both: api.maton.ai.</source>
        <translation>Maton documente aussi un hôte plus récent, commun aux deux&#xa0;: api.maton.ai.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Asks both addresses with your Maton key. Nothing is changed.</source>
        <translation>Interroge les deux adresses avec votre clé Maton. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Names of contacts</source>
        <translation>Noms des contacts</translation>
    </message>
    <message>
        <source>Write names and phone numbers as &amp;fields at once</source>
        <translation>Écrire directement les noms et numéros de téléphone comme c&amp;hamps</translation>
    </message>
    <message>
        <source>Otherwise they are written as properties of the contact first, and as fields if the service does not keep them: one request more, once after each start.</source>
        <translation>Sinon, ils sont d’abord écrits comme propriétés du contact, puis comme champs si le service ne les conserve pas&#xa0;: une requête de plus, une fois après chaque démarrage.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The &amp;system’s proxy</source>
        <translation>Proxy du &amp;système</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>Au&amp;cun proxy</translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation>C&amp;e proxy&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Hôte&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Utilisateur&#xa0;:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>&amp;Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this computer, never in a file.</source>
        <translation>Le mot de passe est conservé dans le trousseau de cet ordinateur, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>This computer itself is always reached without a proxy.</source>
        <translation>Cet ordinateur lui-même est toujours joint sans proxy.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>A&amp;pparence&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;Journal&#xa0;:</translation>
    </message>
    <message>
        <source>Keys, names and e-mail addresses are never written to it.</source>
        <translation>Les clés, les noms et les adresses e-mail n’y sont jamais écrits.</translation>
    </message>
    <message>
        <source>Where files lie</source>
        <translation>Emplacement des fichiers</translation>
    </message>
    <message>
        <source>S&amp;ettings:</source>
        <translation>&amp;Paramètres&#xa0;:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder of the settings</source>
        <translation>Ouvrir le dossier des paramètres</translation>
    </message>
    <message>
        <source>&amp;Mirror and journal:</source>
        <translation>&amp;Copie et historique&#xa0;:</translation>
    </message>
    <message>
        <source>Open folder of mirrors and journals</source>
        <translation>Ouvrir le dossier des copies et des historiques</translation>
    </message>
    <message>
        <source>Lo&amp;g:</source>
        <translation>Jou&amp;rnal&#xa0;:</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>An address begins with https:// (http:// on this computer only) and has no user, no question mark and no #.</source>
        <translation>Une adresse commence par https:// (http:// uniquement sur cet ordinateur) et ne comporte ni utilisateur, ni point d’interrogation, ni #.</translation>
    </message>
    <message>
        <source>Enter the name or address of the proxy.</source>
        <translation>Saisissez le nom ou l’adresse du proxy.</translation>
    </message>
    <message>
        <source>Enter the name only, without http:// and port.</source>
        <translation>Saisissez uniquement le nom, sans http:// ni port.</translation>
    </message>
    <message>
        <source>The program was started with other addresses, which it uses until it is closed.</source>
        <translation>Le programme a été démarré avec d’autres adresses, qu’il utilise jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>A line for each request</source>
        <translation>Une ligne par requête</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Not complete yet: see “%1”.</source>
        <translation>Encore incomplet&#xa0;: voyez «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No program of this computer wants to open %1.</source>
        <translation>Aucun programme de cet ordinateur ne peut ouvrir %1.</translation>
    </message>
    <message>
        <source>Keep the &amp;history for:</source>
        <translation>Garder l’&amp;historique&#xa0;:</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Jobs that were over before are forgotten, with what they changed: they cannot be taken back any more. Jobs that are not over are kept.</source>
        <translation>Les tâches terminées avant sont oubliées, avec ce qu’elles ont modifié&#xa0;: elles ne peuvent plus être annulées. Les tâches non terminées sont gardées.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln job(s) from the history?</source>
        <translation>
            <numerusform>Retirer %Ln tâche de l’historique&#x202f;?</numerusform>
            <numerusform>Retirer %Ln tâches de l’historique&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are older than the history is to be kept. What they did stays, but it cannot be undone from here.</source>
        <translation>Elles sont plus anciennes que la durée de conservation de l’historique. Ce qu’elles ont fait reste, mais ne pourra plus être annulé ici.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Files and log</source>
        <translation>Fichiers et journal</translation>
    </message>
</context>
<context>
    <name>SqliteError</name>
    <message>
        <source>The disk is full. Free some space, then try again; nothing was lost.</source>
        <translation>Le disque est plein. Libérez de l’espace, puis réessayez&#x202f;; rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The file on this computer is damaged (%1).</source>
        <translation>Le fichier sur cet ordinateur est endommagé (%1).</translation>
    </message>
    <message>
        <source>Another program is using the file on this computer.</source>
        <translation>Un autre programme utilise le fichier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The folder with the files of this account is protected against writing.</source>
        <translation>Le dossier des fichiers de ce compte est protégé en écriture.</translation>
    </message>
    <message>
        <source>The file on this computer could not be read or written: %1</source>
        <translation>Le fichier sur cet ordinateur n’a pas pu être lu ou écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Asking which Systeme.io account your key opens.</source>
        <translation>Recherche du compte Systeme.io auquel votre clé donne accès.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>No Systeme.io account is connected</source>
        <translation>Aucun compte Systeme.io n’est connecté</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exist but are not active.</source>
        <translation>
            <numerusform>%n connexion existe mais n’est pas active.</numerusform>
            <numerusform>%n connexions existent mais ne sont pas actives.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account could not be reached</source>
        <translation>Votre compte n’a pas pu être joint</translation>
    </message>
    <message>
        <source>This program looks after the contacts of your Systeme.io account: it keeps a copy that is searched at once, and changes many of them safely.

It reaches the account through Maton. Connecting takes a few minutes, once.

To look around without an account, start the program with --demo.</source>
        <translation>Ce programme gère les contacts de votre compte Systeme.io&#xa0;: il en garde une copie où l’on cherche instantanément, et en modifie un grand nombre en toute sécurité.

Il accède au compte par Maton. La connexion prend quelques minutes, une seule fois.

Pour découvrir le programme sans compte, lancez-le avec --demo.</translation>
    </message>
    <message>
        <source>The Maton key is not accepted</source>
        <translation>La clé Maton n’est pas acceptée</translation>
    </message>
    <message>
        <source>&amp;Enter the key…</source>
        <translation>&amp;Saisir la clé…</translation>
    </message>
    <message>
        <source>Your key works, but no active Systeme.io connection belongs to it.</source>
        <translation>Votre clé fonctionne, mais aucune connexion Systeme.io active ne lui appartient.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Une nouvelle tentative a lieu automatiquement.</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Choisissez un compte</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) can be opened.</source>
        <translation>
            <numerusform>%n compte peut être ouvert.</numerusform>
            <numerusform>%n comptes peuvent être ouverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;nnect Systeme.io…</source>
        <translation>Co&amp;nnecter Systeme.io…</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>A&amp;jouter un compte…</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rétabli</translation>
    </message>
</context>
<context>
    <name>StepRun</name>
    <message>
        <source>The service accepted the change, but does not show all names or the phone number.</source>
        <translation>Le service a accepté la modification, mais n’affiche pas tous les noms ou le numéro de téléphone.</translation>
    </message>
    <message>
        <source>The service accepted this, but does not show it yet. Refresh the list later.</source>
        <translation>Le service a accepté la modification, mais ne l’affiche pas encore. Actualisez la liste plus tard.</translation>
    </message>
    <message>
        <source>The service accepted the change, but shows the label “%1”.</source>
        <translation>Le service a accepté la modification, mais affiche le libellé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is not known whether this was done: the answer was lost, and the service does not show the record. Refresh the list.</source>
        <translation>On ne sait pas si cela a été fait&#xa0;: la réponse s’est perdue, et le service ne montre pas l’élément. Actualisez la liste.</translation>
    </message>
    <message>
        <source>It was changed at the service since, so it was left alone.</source>
        <translation>Cela a été modifié depuis auprès du service, et a donc été laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation>Nouvelle étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Planned at</source>
        <translation>Prévue le</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Envoyée le</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>Achevée le</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an answer, its HTTP status</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Rien à modifier</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Created, id %1</source>
        <translation>Créé, numéro %1</translation>
    </message>
    <message>
        <source>Contacts that had it</source>
        <translation>Contacts qui l’avaient</translation>
    </message>
    <message>
        <source>Contacts with a value</source>
        <translation>Contacts avec une valeur</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Access before</source>
        <translation>Accès avant</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <comment>a value before and after</comment>
        <translation>Prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>Wanted: %1</source>
        <comment>a value before and after, which was not reached</comment>
        <translation>Voulu&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Remove tag %1</source>
        <translation>Retirer l’étiquette %1</translation>
    </message>
    <message>
        <source>Show contacts with this tag</source>
        <translation>Afficher les contacts avec cette étiquette</translation>
    </message>
    <message>
        <source>is being added</source>
        <translation>ajout en cours</translation>
    </message>
    <message>
        <source>is being removed</source>
        <translation>retrait en cours</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tag and what happens to it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>Étiquettes à ajouter</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Enter creates the tag “%1”.</source>
        <translation>Entrée crée l’étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Enter adds the tag “%1”.</source>
        <translation>Entrée ajoute l’étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>TagCommands</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>Une étiquette doit avoir un nom.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>Il existe déjà une étiquette «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>Renommer l’étiquette</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Everybody who has the tag keeps it.</source>
        <translation>Tous ceux qui ont l’étiquette la gardent.</translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation>Supprimer l’étiquette «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose it.</source>
        <translation>
            <numerusform>%Ln contact la perd.</numerusform>
            <numerusform>%Ln contacts la perdent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) lose it; not all contacts are loaded.</source>
        <translation>
            <numerusform>Au moins %Ln contact la perd&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
            <numerusform>Au moins %Ln contacts la perdent&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts themselves stay.</source>
        <translation>Les contacts eux-mêmes sont conservés.</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Merge the tag “%1”</source>
        <translation>Fusionner l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>&amp;Dans&#xa0;:</translation>
    </message>
    <message>
        <source>Everybody who has “%1” gets the other tag instead. When the service shows nobody any more who lacks it, “%1” is deleted.</source>
        <translation>Tous ceux qui ont «&#xa0;%1&#xa0;» reçoivent l’autre étiquette à la place. Quand le service ne montre plus personne à qui elle manque, «&#xa0;%1&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>There is no other tag.</source>
        <translation>Il n’y a pas d’autre étiquette.</translation>
    </message>
    <message>
        <source>A field needs a label.</source>
        <translation>Un champ doit avoir un libellé.</translation>
    </message>
    <message>
        <source>A slug has letters, digits and underscores only.</source>
        <translation>Un identifiant ne comporte que des lettres, des chiffres et des tirets bas.</translation>
    </message>
    <message>
        <source>There is a field with the slug “%1” already.</source>
        <translation>Il existe déjà un champ avec l’identifiant «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Libellé&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Slug:</source>
        <translation>&amp;Identifiant&#xa0;:</translation>
    </message>
    <message>
        <source>The slug is the name of the field for programs. It cannot be changed later.</source>
        <translation>L’identifiant est le nom du champ pour les programmes. Il ne peut plus être modifié par la suite.</translation>
    </message>
    <message>
        <source>Rename field</source>
        <translation>Renommer le champ</translation>
    </message>
    <message>
        <source>The slug “%1” and all values stay.</source>
        <translation>L’identifiant «&#xa0;%1&#xa0;» et toutes les valeurs sont conservés.</translation>
    </message>
    <message numerus="yes">
        <source>Undo can give back the values of %Ln contact(s), one by one.</source>
        <translation>
            <numerusform>L’annulation peut rendre la valeur de %Ln contact.</numerusform>
            <numerusform>L’annulation peut rendre les valeurs de %Ln contacts, une par une.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo can give back the values of the %Ln contact(s) that are loaded here and have one; not all contacts are loaded, and the values of the others do not come back.</source>
        <translation>
            <numerusform>L’annulation peut rendre la valeur du seul contact (%Ln) chargé ici qui en a une&#x202f;; tous les contacts ne sont pas chargés, et les valeurs des autres ne reviennent pas.</numerusform>
            <numerusform>L’annulation peut rendre les valeurs des %Ln contacts chargés ici qui en ont une&#x202f;; tous les contacts ne sont pas chargés, et les valeurs des autres ne reviennent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>With a value in: %1</source>
        <translation>Avec une valeur dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation>Supprimer le champ «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>The values that contacts have in it are lost, all of them.</source>
        <translation>Toutes les valeurs que les contacts y ont sont perdues.</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>Show &amp;contacts</source>
        <translation>Afficher les &amp;contacts</translation>
    </message>
    <message>
        <source>R&amp;ename…</source>
        <translation>R&amp;enommer…</translation>
    </message>
    <message>
        <source>Mer&amp;ge into…</source>
        <translation>&amp;Fusionner dans…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;New field…</source>
        <translation>&amp;Nouveau champ…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>Ne pas fusionner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have “%1”.</source>
        <translation>
            <numerusform>%Ln contact a «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln contacts ont «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) have “%1”; not all contacts are loaded.</source>
        <translation>
            <numerusform>Au moins %Ln contact a «&#xa0;%1&#xa0;»&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
            <numerusform>Au moins %Ln contacts ont «&#xa0;%1&#xa0;»&#x202f;; tous les contacts ne sont pas chargés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <comment>to merge into</comment>
        <translation>Choisissez une étiquette</translation>
    </message>
    <message>
        <source>Every account has this field: the service may refuse to delete it.</source>
        <translation>Chaque compte a ce champ&#xa0;: le service peut refuser de le supprimer.</translation>
    </message>
    <message>
        <source>No contact has it.</source>
        <translation>Aucun contact ne l’a.</translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has it; not all contacts are loaded.</source>
        <translation>Aucun des contacts chargés ne l’a&#x202f;; tous les contacts ne sont pas chargés.</translation>
    </message>
    <message>
        <source>Undo makes the tag anew and gives it back.</source>
        <translation>L’annulation recrée l’étiquette et la rend.</translation>
    </message>
    <message>
        <source>Undo makes the tag anew.</source>
        <translation>L’annulation recrée l’étiquette.</translation>
    </message>
    <message numerus="yes">
        <source>Undo makes the tag anew and gives it back to the %Ln contact(s) known here; others who have it do not get it back.</source>
        <translation>
            <numerusform>L’annulation recrée l’étiquette et la rend à %Ln contact connu ici&#x202f;; les autres qui l’ont ne la retrouvent pas.</numerusform>
            <numerusform>L’annulation recrée l’étiquette et la rend aux %Ln contacts connus ici&#x202f;; les autres qui l’ont ne la retrouvent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo makes the tag anew, but whoever has it does not get it back.</source>
        <translation>L’annulation recrée l’étiquette, mais ceux qui l’ont ne la retrouvent pas.</translation>
    </message>
    <message>
        <source>Forms and automations that use this tag do not know the new one.</source>
        <translation>Les formulaires et automatisations qui utilisent cette étiquette ne connaissent pas la nouvelle.</translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has “%1”; not all contacts are loaded.</source>
        <translation>Aucun des contacts chargés n’a «&#xa0;%1&#xa0;»&#x202f;; tous les contacts ne sont pas chargés.</translation>
    </message>
    <message>
        <source>No slug can be made of this label. Type one: letters a to z, digits and underscores.</source>
        <translation>Ce libellé ne donne aucun slug. Saisissez-en un&#xa0;: lettres a à z, chiffres et tirets bas.</translation>
    </message>
    <message>
        <source>Letters a to z, digits and _</source>
        <translation>Lettres a à z, chiffres et _</translation>
    </message>
    <message>
        <source>No contact has a value in it.</source>
        <translation>Aucun contact n’y a de valeur.</translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has one; not all contacts are loaded, and the values of the others do not come back.</source>
        <translation>Aucun des contacts chargés n’en a&#x202f;; tous les contacts ne sont pas chargés, et les valeurs des autres ne reviennent pas.</translation>
    </message>
</context>
<context>
    <name>TagEditDialog</name>
    <message>
        <source>Edit tags</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message>
        <source>&amp;Find or create:</source>
        <translation>&amp;Chercher ou créer&#xa0;:</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Nom d’une étiquette</translation>
    </message>
    <message>
        <source>Create tag</source>
        <translation>Créer l’étiquette</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Traitement en cours</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Tags of %1 · account: %2</source>
        <comment>“2,000 contacts”, name of the account</comment>
        <translation>Étiquettes de %1 · compte&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of tags may be incomplete. %1</source>
        <translation>La liste des étiquettes est peut-être incomplète. %1</translation>
    </message>
    <message>
        <source>Create the tag “%1” and add it</source>
        <translation>Créer l’étiquette «&#xa0;%1&#xa0;» et l’ajouter</translation>
    </message>
    <message>
        <source>Create tag “%1”</source>
        <translation>Créer l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>This account has no tags yet.</source>
        <translation>Ce compte n’a pas encore d’étiquettes.</translation>
    </message>
    <message>
        <source>No tag is called that. Enter creates “%1” and adds it.</source>
        <translation>Aucune étiquette ne porte ce nom. Entrée crée «&#xa0;%1&#xa0;» et l’ajoute.</translation>
    </message>
    <message>
        <source>Looking up which of the contacts have which tags…</source>
        <translation>Recherche des étiquettes que portent les contacts…</translation>
    </message>
    <message>
        <source>Nothing is chosen yet: tick the tags to add, untick those to remove. A half-set box means that some have it, and leaves it as it is.</source>
        <translation>Rien n’est encore choisi&#xa0;: cochez les étiquettes à ajouter, décochez celles à retirer. Une case à demi cochée signifie que certains contacts portent l’étiquette, et laisse tout en l’état.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation>Enre&amp;gistrer en CSV…</translation>
    </message>
    <message>
        <source>Save what will happen to each contact and tag</source>
        <translation>Enregistrer ce qui va changer pour chaque contact et chaque étiquette</translation>
    </message>
    <message>
        <source>&amp;Whose tags:</source>
        <translation>Éti&amp;quettes de qui&#xa0;:</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Ce qui a changé</translation>
    </message>
</context>
<context>
    <name>TagEditModel</name>
    <message>
        <source>%1, %2</source>
        <comment>“Add 2 tags”, “remove 1 tag”</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Add %n tag(s)</source>
        <translation>
            <numerusform>Ajouter %n étiquette</numerusform>
            <numerusform>Ajouter %n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n tag(s)</source>
        <comment>goes on after a comma</comment>
        <translation>
            <numerusform>retirer %n étiquette</numerusform>
            <numerusform>retirer %n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tag(s)</source>
        <translation>
            <numerusform>Retirer %n étiquette</numerusform>
            <numerusform>Retirer %n étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is done, and how many of the tags are new</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>dont %n nouvelle</numerusform>
            <numerusform>dont %n nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>+ create and add</source>
        <translation>+ créer et ajouter</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ ajouter</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− retirer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>contacts</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Have it</source>
        <translation>Attribuée à</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
</context>
<context>
    <name>TagEditPreview</name>
    <message>
        <source>What will change</source>
        <translation>Ce qui va changer</translation>
    </message>
    <message>
        <source>Changing tags can start automations of the account: mails may be sent, and people enrolled.</source>
        <translation>Modifier des étiquettes peut déclencher des automatisations du compte&#xa0;: envoi d’e-mails, inscription de personnes.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Contacts that change</source>
        <translation>Contacts modifiés</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà ainsi</translation>
    </message>
    <message>
        <source>Create and add</source>
        <translation>Créer et ajouter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1 of %2 will change.</source>
        <comment>numbers; the second one is “2,000 contacts”</comment>
        <translation>À modifier&#xa0;: %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the list any more: %Ln.</source>
        <translation>
            <numerusform>Disparu de la liste&#xa0;: %Ln.</numerusform>
            <numerusform>Disparus de la liste&#xa0;: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list can be used meanwhile, and the job can be paused or cancelled.</source>
        <translation>La liste reste utilisable pendant ce temps, et la tâche peut être mise en pause ou annulée.</translation>
    </message>
    <message>
        <source>Nothing has to be changed: all of these contacts are so already.</source>
        <translation>Rien à modifier&#xa0;: tous ces contacts sont déjà dans cet état.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Take back: %1</source>
        <translation>Annulation&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln chosen step(s) of: %1</source>
        <translation>
            <numerusform>Annulation de %Ln étape choisie de&#xa0;: %1</numerusform>
            <numerusform>Annulation de %Ln étapes choisies de&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Rétablir l’état précédent</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Laisser ainsi</translation>
    </message>
</context>
<context>
    <name>UndoPlan</name>
    <message>
        <source>What became of this step is not known.</source>
        <translation>On ne sait pas ce qu’il est advenu de cette étape.</translation>
    </message>
    <message>
        <source>This kind of change cannot be taken back.</source>
        <translation>Ce type de modification ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>The contact is not there any more.</source>
        <translation>Le contact n’existe plus.</translation>
    </message>
    <message>
        <source>The contact has the tag again.</source>
        <translation>Le contact porte de nouveau l’étiquette.</translation>
    </message>
    <message>
        <source>The contact does not have the tag any more.</source>
        <translation>Le contact ne porte plus l’étiquette.</translation>
    </message>
    <message>
        <source>The tag does not exist any more.</source>
        <translation>L’étiquette n’existe plus.</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>Modifié depuis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The contact has its former values already.</source>
        <translation>Le contact a déjà retrouvé ses anciennes valeurs.</translation>
    </message>
    <message>
        <source>The contact was changed since, so it is not deleted.</source>
        <translation>Le contact a été modifié depuis&#x202f;; il n’est donc pas supprimé.</translation>
    </message>
    <message>
        <source>What the contact was is not known.</source>
        <translation>On ne sait pas ce qu’était le contact.</translation>
    </message>
    <message>
        <source>Another contact has this address now.</source>
        <translation>Un autre contact a maintenant cette adresse.</translation>
    </message>
    <message>
        <source>The tag stays: others may use it by now. It can be deleted by hand.</source>
        <translation>L’étiquette reste&#xa0;: d’autres contacts l’utilisent peut-être déjà. Elle peut être supprimée à la main.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted, with all that belongs to them.</source>
        <translation>
            <numerusform>%Ln contact sera supprimé, avec tout ce qui lui appartient.</numerusform>
            <numerusform>%Ln contacts seront supprimés, avec tout ce qui leur appartient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had unsubscribed or bounced. That mark does not come back: they may get mails again.</source>
        <translation>
            <numerusform>%Ln d’entre eux était désabonné ou ses e-mails étaient rejetés. Cet état ne sera pas rétabli&#xa0;: il pourra de nouveau recevoir des e-mails.</numerusform>
            <numerusform>%Ln d’entre eux étaient désabonnés ou leurs e-mails étaient rejetés. Cet état ne sera pas rétabli&#xa0;: ils pourront de nouveau recevoir des e-mails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of them do not exist any more.</source>
        <translation>
            <numerusform>%Ln de leurs étiquettes n’existe plus.</numerusform>
            <numerusform>%Ln de leurs étiquettes n’existent plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mails that were sent and automations that began meanwhile are not called back.</source>
        <translation>Les e-mails envoyés et les automatisations déclenchées entre-temps ne peuvent pas être rattrapés.</translation>
    </message>
    <message>
        <source>The tag has another name now.</source>
        <translation>L’étiquette a un autre nom à présent.</translation>
    </message>
    <message>
        <source>Contacts have got the tag since, so it is not deleted.</source>
        <translation>Des contacts ont reçu l’étiquette depuis&#x202f;; elle n’est donc pas supprimée.</translation>
    </message>
    <message>
        <source>Another tag is called “%1” now.</source>
        <translation>Une autre étiquette s’appelle «&#xa0;%1&#xa0;» à présent.</translation>
    </message>
    <message>
        <source>What the tag was is not known.</source>
        <translation>On ne sait pas ce qu’était l’étiquette.</translation>
    </message>
    <message>
        <source>The tag is still there.</source>
        <translation>L’étiquette est encore là.</translation>
    </message>
    <message>
        <source>There is another tag of this name now.</source>
        <translation>Il existe une autre étiquette de ce nom à présent.</translation>
    </message>
    <message>
        <source>The field does not exist any more.</source>
        <translation>Le champ n’existe plus.</translation>
    </message>
    <message>
        <source>The field has another label now.</source>
        <translation>Le champ a un autre libellé à présent.</translation>
    </message>
    <message>
        <source>Not all contacts are loaded, and some may have a value in the field. Load all, then undo again.</source>
        <translation>Tous les contacts ne sont pas chargés, et certains peuvent avoir une valeur dans le champ. Chargez tout, puis annulez à nouveau.</translation>
    </message>
    <message>
        <source>Contacts have values in the field, so it is not deleted.</source>
        <translation>Des contacts ont des valeurs dans le champ&#x202f;; il n’est donc pas supprimé.</translation>
    </message>
    <message>
        <source>What the field was is not known.</source>
        <translation>On ne sait pas ce qu’était le champ.</translation>
    </message>
    <message>
        <source>There is a field with this slug again.</source>
        <translation>Il existe à nouveau un champ avec cet identifiant.</translation>
    </message>
    <message>
        <source>It is not among the loaded records. Refresh the list if you miss it there.</source>
        <translation>Absent des fiches chargées. Actualisez la liste s’il y manque.</translation>
    </message>
    <message>
        <source>The contact is there again.</source>
        <translation>Le contact est de nouveau là.</translation>
    </message>
    <message>
        <source>The access is another one now.</source>
        <translation>L’accès n’est plus le même.</translation>
    </message>
    <message>
        <source>It opened single modules, and the service does not say which. Enroll again by hand.</source>
        <translation>L’accès portait sur certains modules, et le service ne dit pas lesquels. Réinscrivez à la main.</translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation>Un abonnement résilié ne peut pas être repris&#x202f;; il faut en acheter un nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be created anew. Number, registration date, source and subscriptions do not come back; enrollments and memberships as far as they were loaded here.</source>
        <translation>
            <numerusform>%Ln contact sera recréé. Numéro, date d’enregistrement, source et abonnements ne reviennent pas&#x202f;; inscriptions et adhésions dans la mesure où elles étaient chargées ici.</numerusform>
            <numerusform>%Ln contacts seront recréés. Numéros, dates d’enregistrement, sources et abonnements ne reviennent pas&#x202f;; inscriptions et adhésions dans la mesure où elles étaient chargées ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) and membership(s) of theirs begin anew: what was done in a course is not known to it.</source>
        <translation>
            <numerusform>%Ln inscription ou adhésion de ces contacts recommence&#xa0;: la progression dans une formation n’est pas reprise.</numerusform>
            <numerusform>%Ln inscriptions et adhésions de ces contacts recommencent&#xa0;: la progression dans une formation n’est pas reprise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) of theirs opened single modules; which ones, the service does not say. They do not come back.</source>
        <translation>
            <numerusform>%Ln inscription de ces contacts portait sur certains modules&#x202f;; le service ne dit pas lesquels. Elle ne revient pas.</numerusform>
            <numerusform>%Ln inscriptions de ces contacts portaient sur certains modules&#x202f;; le service ne dit pas lesquels. Elles ne reviennent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) or membership(s) begin anew: what was done in a course is not known to it.</source>
        <translation>
            <numerusform>%Ln inscription ou adhésion recommence&#xa0;: la progression dans une formation n’est pas reprise.</numerusform>
            <numerusform>%Ln inscriptions ou adhésions recommencent&#xa0;: la progression dans une formation n’est pas reprise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will be created anew, with a new number, and given back. Forms, automations and rules that used the former one do not know the new one.</source>
        <translation>
            <numerusform>%Ln étiquette sera recréée, avec un nouveau numéro, et redonnée. Les formulaires, automatisations et règles qui utilisaient l’ancienne ne connaissent pas la nouvelle.</numerusform>
            <numerusform>%Ln étiquettes seront recréées, avec un nouveau numéro, et redonnées. Les formulaires, automatisations et règles qui utilisaient les anciennes ne connaissent pas les nouvelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) will be created anew, with the former slug, and get back the values that were known here.</source>
        <translation>
            <numerusform>%Ln champ sera recréé, avec son ancien identifiant, et reçoit les valeurs connues ici.</numerusform>
            <numerusform>%Ln champs seront recréés, avec leur ancien identifiant, et reçoivent les valeurs connues ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all contacts were loaded when it was deleted: others may have had it, and get nothing back.</source>
        <translation>Tous les contacts n’étaient pas chargés au moment de la suppression&#xa0;: d’autres pouvaient l’avoir et ne reçoivent rien.</translation>
    </message>
    <message>
        <source>The contact is not loaded here. Load all contacts, then undo again.</source>
        <translation>Le contact n’est pas chargé ici. Chargez tous les contacts, puis annulez à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of theirs stood in fields that do not exist any more, and do not come back.</source>
        <translation>
            <numerusform>%Ln de leurs valeurs se trouvait dans un champ qui n’existe plus, et ne revient pas.</numerusform>
            <numerusform>%Ln de leurs valeurs se trouvaient dans des champs qui n’existent plus, et ne reviennent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Automations may begin, as whenever a tag is given or taken, a contact created or somebody enrolled.</source>
        <translation>Des automatisations peuvent démarrer, comme à chaque fois qu’une étiquette est donnée ou retirée, qu’un contact est créé ou que quelqu’un est inscrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) end at once.</source>
        <translation>
            <numerusform>%Ln inscription prend fin aussitôt.</numerusform>
            <numerusform>%Ln inscriptions prennent fin aussitôt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) end at once.</source>
        <translation>
            <numerusform>%Ln adhésion prend fin aussitôt.</numerusform>
            <numerusform>%Ln adhésions prennent fin aussitôt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln étiquette sera supprimée.</numerusform>
            <numerusform>%Ln étiquettes seront supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln champ sera supprimé.</numerusform>
            <numerusform>%Ln champs seront supprimés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardAccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>One contact is read, to see that the connection works.</source>
        <translation>Un contact est lu pour vérifier que la connexion fonctionne.</translation>
    </message>
    <message>
        <source>Reading a contact</source>
        <translation>Lecture d’un contact</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Reading a contact…</source>
        <translation>Lecture d’un contact…</translation>
    </message>
    <message>
        <source>It works: the contacts of the account can be read. There are no contacts yet.</source>
        <translation>Tout fonctionne&#xa0;: les contacts du compte peuvent être lus. Il n’y a pas encore de contacts.</translation>
    </message>
    <message>
        <source>It works: the contacts of the account can be read. The newest one is %1.</source>
        <translation>Tout fonctionne&#xa0;: les contacts du compte peuvent être lus. Le plus récent est %1.</translation>
    </message>
    <message>
        <source>Check that it is the same account as before.</source>
        <translation>Vérifiez qu’il s’agit du même compte qu’avant.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Ne&amp;w connection</source>
        <translation>Nou&amp;velle connexion</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>C&amp;ouleur&#xa0;:</translation>
    </message>
    <message>
        <source>They are kept on this computer only, and shown in the window, in every confirmation and in every job.</source>
        <translation>Ils ne sont gardés que sur cet ordinateur et sont affichés dans la fenêtre, dans chaque confirmation et dans chaque tâche.</translation>
    </message>
</context>
<context>
    <name>WizardAuthorisePage</name>
    <message>
        <source>Authorise in the browser</source>
        <translation>Autoriser dans le navigateur</translation>
    </message>
    <message>
        <source>Maton has a page on which you let it use your Systeme.io account.</source>
        <translation>Maton dispose d’une page où vous lui permettez d’utiliser votre compte Systeme.io.</translation>
    </message>
    <message>
        <source>Follow the page in your browser; this window goes on by itself when you are done.

The page may ask for a Systeme.io API key. You make one in Systeme.io, under Settings, Public API keys.</source>
        <translation>Suivez la page dans votre navigateur&#x202f;; cette fenêtre continue d’elle-même quand vous avez terminé.

La page peut demander une clé API Systeme.io. Vous en créez une dans Systeme.io, sous Paramètres, Clés API publiques.</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>&amp;Lien&#xa0;:</translation>
    </message>
    <message>
        <source>Only for you: whoever has the link can finish this connection.</source>
        <translation>Réservé à vous&#xa0;: quiconque possède le lien peut achever cette connexion.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>R&amp;ouvrir</translation>
    </message>
    <message>
        <source>Open the link in the browser again</source>
        <translation>Rouvrir le lien dans le navigateur</translation>
    </message>
    <message>
        <source>Time passed</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>Asking Maton for the page…</source>
        <translation>Demande de la page à Maton…</translation>
    </message>
    <message>
        <source>Waiting for the browser: %1 of %2 minutes</source>
        <translation>En attente du navigateur&#xa0;: %1 sur %2 minutes</translation>
    </message>
    <message>
        <source>%1 (status: %2)</source>
        <extracomment>%1 &quot;Waiting for the browser: …&quot;, %2 a word of the service</extracomment>
        <translation>%1 (état&#xa0;: %2)</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the link and open it in a browser yourself.</source>
        <translation>Le navigateur n’a pas pu être ouvert. Copiez le lien et ouvrez-le vous-même dans un navigateur.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Authorise a&amp;gain</source>
        <translation>&amp;Autoriser de nouveau</translation>
    </message>
    <message>
        <source>Ne&amp;w connection</source>
        <translation>Nou&amp;velle connexion</translation>
    </message>
</context>
<context>
    <name>WizardChoosePage</name>
    <message>
        <source>Systeme.io account</source>
        <translation>Compte Systeme.io</translation>
    </message>
    <message>
        <source>Your key works. Each connection at Maton opens one Systeme.io account.</source>
        <translation>Votre clé fonctionne. Chaque connexion chez Maton donne accès à un compte Systeme.io.</translation>
    </message>
    <message>
        <source>&amp;Use a connection that exists:</source>
        <translation>&amp;Utiliser une connexion existante&#xa0;:</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>A page opens in your browser, on which you allow it.</source>
        <translation>Une page s’ouvre dans votre navigateur, où vous donnez votre autorisation.</translation>
    </message>
    <message>
        <source>&amp;Continue with the connection that was begun %1</source>
        <extracomment>%1 is an age: &quot;5 minutes ago&quot;</extracomment>
        <translation>&amp;Continuer avec la connexion commencée le %1</translation>
    </message>
    <message>
        <source>Connect &amp;another Systeme.io account</source>
        <translation>Connecter un &amp;autre compte Systeme.io</translation>
    </message>
    <message>
        <source>&amp;Connect a Systeme.io account</source>
        <translation>C&amp;onnecter un compte Systeme.io</translation>
    </message>
</context>
<context>
    <name>WizardKeyPage</name>
    <message>
        <source>Maton key</source>
        <translation>Clé Maton</translation>
    </message>
    <message>
        <source>The program reaches Systeme.io through Maton, and Maton asks for your key.</source>
        <translation>Le programme accède à Systeme.io par Maton, et Maton demande votre clé.</translation>
    </message>
    <message>
        <source>Sign in at &lt;a href=&quot;https://maton.ai&quot;&gt;maton.ai&lt;/a&gt;, open &lt;a href=&quot;https://maton.ai/settings&quot;&gt;maton.ai/settings&lt;/a&gt; and copy the key. Whoever has the key can use everything that is connected there, so treat it like a password.</source>
        <translation>Connectez-vous sur &lt;a href=&quot;https://maton.ai&quot;&gt;maton.ai&lt;/a&gt;, ouvrez &lt;a href=&quot;https://maton.ai/settings&quot;&gt;maton.ai/settings&lt;/a&gt; et copiez la clé. Quiconque possède la clé peut utiliser tout ce qui y est connecté&#xa0;: traitez-la donc comme un mot de passe.</translation>
    </message>
    <message>
        <source>Where to get the key: maton.ai/settings</source>
        <translation>Où obtenir la clé&#xa0;: maton.ai/settings</translation>
    </message>
    <message>
        <source>Maton &amp;key:</source>
        <translation>&amp;Clé Maton&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Afficher la clé</translation>
    </message>
    <message>
        <source>A key was found in the environment variable MATON_API_KEY.</source>
        <translation>Une clé a été trouvée dans la variable d’environnement MATON_API_KEY.</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Use the key found in MATON_API_KEY</source>
        <translation>Utiliser la clé trouvée dans MATON_API_KEY</translation>
    </message>
    <message>
        <source>Keep the key in the key&amp;chain of this computer</source>
        <translation>Conserver la clé dans le tr&amp;ousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Otherwise you are asked again at the next start. It is stored nowhere else.</source>
        <translation>Sinon, elle vous sera redemandée au prochain démarrage. Elle n’est enregistrée nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Vérification de la clé…</translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation>Vérification de la clé</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
</TS>
