<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountBar</name>
    <message>
        <source>There is no Maton key. What you see is the copy on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not connected any more. What you see is the copy on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountBook</name>
    <message>
        <source>Systeme.io %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Name and colour of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this computer only, and shown in the window, in every confirmation and in every job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account has this name. Choose one that tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Delete the old connection %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account works with its new connection, which has taken over name, colour, copy and history. Nothing here needs the old one any more. Other programs that name it stop working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the old connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the Maton key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed from the keychain of this computer. Copies, history and unfinished jobs stay, and can be used again once a key is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They hold no key and no data of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this account up again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new connection is made, which you authorise in your browser. Name, colour, copy, history and unfinished jobs go over to it. The old connection stays until you agree to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the same Systeme.io account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the newest contact of the copy on this computer, was not found through the new connection. If it belongs to another account, copies and unfinished jobs must not go over to it: cancel, and it is kept as an account of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same: take over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse every change of this account until this is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – job running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – does not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Whether the change was made is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Answer of the service: %2)</source>
        <extracomment>%1 is the sentence of this program, %2 the service&apos;s own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept the values. Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record does not exist any more. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configured address is not secure. The key is sent over https only (plain http only to this computer itself).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key or the plan of this account does not permit this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is not available at the moment. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s address was not found. Check the internet connection and the configured address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the connection. Check the configured address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. Check the internet connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was sent. Check the date of this computer and whether something intercepts its connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service redirected the request, which was not followed to protect your key. Check the configured address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not come from the service&apos;s interface. Check the configured address, and whether this network wants you to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s answer was incomplete or damaged. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of this Systeme.io account does not permit more. Upgrade the plan or remove something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not understand the form of the request. Please report this as a fault of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests: the quota of this account is used up. Wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Maton key. Enter it under Account, Maton key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systeme.io no longer accepts the key stored for this connection. Set the account up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key was not accepted. Copy the key from maton.ai/settings again and enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reported an internal error. Try again; if it stays, the authorisation of this connection may have expired: set the account up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Maton key has no active connection to Systeme.io. Add an account, or set one up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton does not know this connection any more. Choose another account or set this one up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy was not reached, or did not let the request through. Check it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is set to read-only. To change something in it, lift that in Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (The page: %2)</source>
        <extracomment>%1 is the sentence of this program, %2 what stands on a page that is not the service&apos;s</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected page answered in the place of the service, perhaps a sign-in page of the network. Open any page in the browser to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton did not accept the request. Check the configured addresses: that of the gateway ends in /systeme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the sentence of this program, %2 the name of a host and what is wrong with its certificate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such service at this address. Check the configured address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo service could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key could not be read: this desktop has no keychain at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain is locked or refuses this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain does not answer. If it asks for its password, enter that and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key could not be read: the keychain reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is running already with this profile, but does not answer. Wait a moment and start it again; if that does not help, end the one that is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1. Its disk may be full, or the folder protected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwaitedJob</name>
    <message>
        <source>Taken back, unless it was sent already…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwaitedMemberships</name>
    <message numerus="yes">
        <source>The service has accepted %Ln membership(s). They appear here shortly.</source>
        <translation>
            <numerusform>The service has accepted %Ln membership. It appears here shortly.</numerusform>
            <numerusform>The service has accepted %Ln memberships. They appear here shortly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) have appeared.</source>
        <translation>
            <numerusform>%Ln membership has appeared.</numerusform>
            <numerusform>%Ln memberships have appeared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) that the service has accepted have not appeared yet. Refresh the list later.</source>
        <translation>
            <numerusform>%Ln membership that the service has accepted has not appeared yet. Refresh the list later.</numerusform>
            <numerusform>%Ln memberships that the service has accepted have not appeared yet. Refresh the list later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackgroundJobs</name>
    <message>
        <source>%1: %2</source>
        <comment>state of a job and its title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s)</source>
        <comment>“2 of 3” steps</comment>
        <translation>
            <numerusform>%1 step</numerusform>
            <numerusform>%1 steps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · account: %3</source>
        <comment>title of a job, “2 of 3”, name of the account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are still running.</source>
        <translation>
            <numerusform>%Ln job is still running.</numerusform>
            <numerusform>%Ln jobs are still running.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep running in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all and &amp;quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: jobs are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no job is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paused job keeps its place: it goes on when you resume it, and nothing is done twice. A cancelled one leaves undone what was not sent yet; what is done stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running, minimized</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %Ln job(s) and quit</source>
        <translation>
            <numerusform>&amp;Cancel %Ln job and quit</numerusform>
            <numerusform>&amp;Cancel %Ln jobs and quit</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program quits when it is known what became of the changes that were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is sent. This takes long only while the network is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for the account</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln waiting for the account</numerusform>
            <numerusform>%Ln waiting for the account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is running any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelJob</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) are done and stay as they are.</source>
        <translation>
            <numerusform>%Ln step is done and stays as it is.</numerusform>
            <numerusform>%Ln steps are done and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) have been sent: what becomes of them is awaited.</source>
        <translation>
            <numerusform>%Ln step has been sent: what becomes of it is awaited.</numerusform>
            <numerusform>%Ln steps have been sent: what becomes of them is awaited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln step will not be sent.</numerusform>
            <numerusform>%Ln steps will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) may have been sent: what became of them is looked up.</source>
        <translation>
            <numerusform>%Ln step may have been sent: what became of it is looked up.</numerusform>
            <numerusform>%Ln steps may have been sent: what became of them is looked up.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrollment ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <comment>of a subscription</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Create the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Edit the tags of %Ln contact(s)</source>
        <translation>
            <numerusform>Edit the tags of %Ln contact</numerusform>
            <numerusform>Edit the tags of %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)</source>
        <translation>
            <numerusform>Delete %Ln contact</numerusform>
            <numerusform>Delete %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is the title of the job that is taken back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the tag to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that everybody with “%1” has “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the field to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the field “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the access to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1” now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1” at the end of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the tag “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the tag “%1” into “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the field “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll %1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enroll %Ln contact(s) in “%1”</source>
        <translation>
            <numerusform>Enroll %Ln contact in “%1”</numerusform>
            <numerusform>Enroll %Ln contacts in “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the access of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change the access of %Ln enrollment(s)</source>
        <translation>
            <numerusform>Change the access of %Ln enrollment</numerusform>
            <numerusform>Change the access of %Ln enrollments</numerusform>
        </translation>
    </message>
    <message>
        <source>End the access of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln enrollment(s)</source>
        <translation>
            <numerusform>Delete %Ln enrollment</numerusform>
            <numerusform>Delete %Ln enrollments</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1 to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln contact(s) to “%1”</source>
        <translation>
            <numerusform>Add %Ln contact to “%1”</numerusform>
            <numerusform>Add %Ln contacts to “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from a community</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln membership(s)</source>
        <translation>
            <numerusform>Delete %Ln membership</numerusform>
            <numerusform>Delete %Ln memberships</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the subscription “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the subscription “%1” of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not say when the subscription ends. Read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted. It appears at the service shortly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not say who has the tag “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More contacts have got the tag “%1” meanwhile. Merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that nobody has “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear “%1” of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clear “%1” of %Ln contact(s)</source>
        <translation>
            <numerusform>Clear “%1” of %Ln contact</numerusform>
            <numerusform>Clear “%1” of %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Set “%1” of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Set “%1” of %Ln contact(s)</source>
        <translation>
            <numerusform>Set “%1” of %Ln contact</numerusform>
            <numerusform>Set “%1” of %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Give tags and access to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Give tags and access to %Ln contact(s)</source>
        <translation>
            <numerusform>Give tags and access to %Ln contact</numerusform>
            <numerusform>Give tags and access to %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has the tag “%2”, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo for %Ln record(s): %1</source>
        <extracomment>%1 is the title of the job of which a part is taken back</extracomment>
        <translation>
            <numerusform>Undo for %Ln record: %1</numerusform>
            <numerusform>Undo for %Ln records: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolled, but with another access than asked for: %1. Use “Change access” to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts that have the tag “%2”, but not “%3”: %1. Merge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled, but the enrollment is not active. Use “Change access” to make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled with “%1”, but perhaps to other modules.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked columns are shown, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Administer Systeme.io accounts from the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start on the built-in demo service: nothing is real, nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything below this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the gateway (also SYSTEME_ADMIN_GATEWAY_URL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the connections service (also SYSTEME_ADMIN_CONTROL_URL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of contacts of the demo service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute that the demo service permits; 0 = any number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds that each answer of the demo service takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which form of the service the demo plays: vendor or mission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is read from the environment variable MATON_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “%1 --help”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile needs the name of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is no address of a service. It must begin with https:// (http:// on this computer only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 goes with --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo-contacts takes a number from 0 to 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo-quota takes a number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo-latency takes a number of milliseconds from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo-dialect takes vendor or mission.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>%1 is the title of a job: &quot;Delete 3 contacts&quot;. Some languages put a blank before the mark.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Maton key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key from maton.ai/settings and give it to this program: add an account, or set MATON_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key. It comes from MATON_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key. It comes from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key. It was typed in and lives for this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s address does not end in /systeme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in the settings. The usual address is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton does not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key from maton.ai/settings again. One that was replaced there is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of Maton.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that was asked is %1. The usual one is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton accepts the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Systeme.io account is connected with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n connection(s) is active.</source>
        <translation>
            <numerusform>%n connection exists, but it is not active.</numerusform>
            <numerusform>None of the %n connections is active.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account on the Connections page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one up again on the Connections page, or add an account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of the open account is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it up again on the Connections page, or open another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) to Systeme.io are active.</source>
        <translation>
            <numerusform>%n connection to Systeme.io is active.</numerusform>
            <numerusform>%n connections to Systeme.io are active.</numerusform>
        </translation>
    </message>
    <message>
        <source>Systeme.io answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of Systeme.io.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the gateway&apos;s address in the settings. The usual address is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systeme.io does not accept the key that Maton holds for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the connection up again on the Connections page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to Systeme.io</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway to Systeme.io</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionCheckDialog</name>
    <message>
        <source>&amp;Copy results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a step of the check (&quot;Maton key&quot;), %2 its result (&quot;Fine&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong; see above what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results were copied. The key is not among them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionMaker</name>
    <message>
        <source>Maton&apos;s answer does not name the new connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton gave no link to authorise this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to authorise this connection is not secure (https), so it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionSetup</name>
    <message>
        <source>Maton does not accept this key. Copy it from maton.ai/settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection does not exist any more. It was removed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorisation was not finished in time. You can open the page in the browser once more, or begin with a new connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting. %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorisation was refused, in the browser or by Systeme.io. You can open the page once more, or begin with a new connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systeme.io does not accept the key that belongs to this connection. Begin with a new connection and give it a key that is valid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionWizard</name>
    <message>
        <source>Set up a connection again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Systeme.io</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsModel</name>
    <message>
        <source>The oldest active connection is the default: programs that name none use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tested…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>&amp;Refresh connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set up again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name and colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-on&amp;ly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this account in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read one contact through this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorise the account anew, with a new connection in the place of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse every change of this account until this is lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection at Maton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is kept about this account on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these connections is active, so no account can be reached. Set one up again, or add an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Maton key yet.
Add an account: the key is asked for first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Maton for the connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections are not known, because Maton could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Systeme.io account is connected with this key.
Add one, and authorise it in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), active: %1. Asked %2.</source>
        <extracomment>%1 is how many of them are active, %2 an age (&quot;5 minutes ago&quot;)</extracomment>
        <translation>
            <numerusform>%n connection, active: %1. Asked %2.</numerusform>
            <numerusform>%n connections, active: %1. Asked %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” works: Systeme.io answered within %2 ms, at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton says that this connection is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not pass the test at %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is removed at Maton, for every program that uses this key. The Systeme.io account itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs of this account stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy and the history on this computer stay until you forget the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the default connection, and no other one is active: no account can be reached then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the default connection. “%1” becomes the default then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the connection “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not deleted. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection “%1” was deleted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection “%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its copy and history on this computer stay until you forget the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the account “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name and colour, its copy, its history and its unfinished jobs are removed from this computer. The history exists nowhere else.
Nothing changes at Systeme.io or at Maton.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last account that is kept here, so the Maton key is removed from this computer too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Contact card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact does not exist any more. It was deleted elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not among those that are loaded, and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not among those that are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last contact of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the first contact of the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactCheck</name>
    <message>
        <source>Stop chec&amp;king contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on chec&amp;king contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k all contacts again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k all contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all contacts are loaded. What those have that are not here will not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load all contacts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Check the %Ln loaded…</source>
        <translation>
            <numerusform>Check the %Ln loaded…</numerusform>
            <numerusform>Check the %Ln loaded…</numerusform>
        </translation>
    </message>
    <message>
        <source>All contacts are being loaded. When they are here, you are asked whether to check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), one for each contact</source>
        <translation>
            <numerusform>%Ln request, one for each contact</numerusform>
            <numerusform>%Ln requests, one for each contact</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else that you do goes before them. You can stop at any time and go on later, also after the program was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading all contacts first: %1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed of one contact at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all %Ln contact(s) checked, on %1</source>
        <translation>
            <numerusform>all %Ln contact checked, on %1</numerusform>
            <numerusform>all %Ln contacts checked, on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) checked</source>
        <translation>
            <numerusform>%1 of %Ln contact checked</numerusform>
            <numerusform>%1 of %Ln contacts checked</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service cannot be reached, it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %Ln contact(s) the service gave no list</source>
        <translation>
            <numerusform>of %Ln contact the service gave no list</numerusform>
            <numerusform>of %Ln contacts the service gave no list</numerusform>
        </translation>
    </message>
    <message>
        <source>not all contacts are loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on chec&amp;king contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: do you want to ask the service about each contact?</source>
        <extracomment>%1 is the title of the page: &quot;Subscriptions&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: do you want to ask the service about the contacts that are left?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading all conta&amp;cts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no contacts, so there is nothing to check.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>&amp;E-mail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not let anyone change the address of a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new contact can start automations of the account: mails may be sent, and people enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two letters, such as FR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2: %3</source>
        <comment>two fields and what the service says about one of them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a contact with the address %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the existing contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and why it failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact was created, but not everything succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact was changed, but not everything succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without creating the contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what the service says about it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag “%1” yet. Choose one that is offered, or create it, or clear the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to take this back: the contact is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to take this back: the contact is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Details of the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactHistory</name>
    <message>
        <source>Nothing of this contact has been changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs that have changed something of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this contact afresh (one request)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more: this contact was deleted elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a contact to see all about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>“5 minutes ago”, “just now”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown may be out of date. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactPicker</name>
    <message>
        <source>Contacts that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of e-mail or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of e-mail or name, or a pasted list of addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen yet. Enter takes the marked match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) chosen</source>
        <translation>
            <numerusform>%Ln contact chosen</numerusform>
            <numerusform>%Ln contacts chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses of the list to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – not an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – more than once in the list, taken once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln contacts have it; choose by name</source>
        <translation>
            <numerusform>%1 – %Ln contact has it; choose by name</numerusform>
            <numerusform>%1 – %Ln contacts have it; choose by name</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – not among the loaded contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – no contact of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out: %1</source>
        <translation>
            <numerusform>%Ln entry of the list left out: %1</numerusform>
            <numerusform>%Ln entries of the list left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service is asked for %Ln address(es)…</source>
        <translation>
            <numerusform>The service is asked for %Ln address…</numerusform>
            <numerusform>The service is asked for %Ln addresses…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask the service for %Ln address(es)</source>
        <translation>
            <numerusform>Ask the service for %Ln address</numerusform>
            <numerusform>Ask the service for %Ln addresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not chosen yet. Press Enter there to take the marked contact, or clear the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ask the service for %Ln address(es)?</source>
        <translation>
            <numerusform>Ask the service for %Ln address?</numerusform>
            <numerusform>Ask the service for %Ln addresses?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each address is a request of its own: %1 at what it permits at present. It can be stopped at any time; whoever is found stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out: no e-mail address</source>
        <translation>
            <numerusform>%Ln entry of the list left out: no e-mail address</numerusform>
            <numerusform>%Ln entries of the list left out: no e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) of the list left out, not loaded here, and the service was not asked: %1</source>
        <translation>
            <numerusform>%Ln entry of the list left out, not loaded here, and the service was not asked: %1</numerusform>
            <numerusform>%Ln entries of the list left out, not loaded here, and the service was not asked: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is still being asked for addresses. Wait, or stop asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter looks for exactly %1, at the service if it is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactTags</name>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>&amp;New contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tags to the selected contacts, or remove some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for contacts that are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search e-mail, name, phone, company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted elsewhere and is not in the account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) loaded</source>
        <translation>
            <numerusform>%Ln contact loaded</numerusform>
            <numerusform>%Ln contacts loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded contact(s) match</source>
        <translation>
            <numerusform>%1 of %Ln loaded contact matches</numerusform>
            <numerusform>%1 of %Ln loaded contacts match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches “%1” among the %Ln loaded contact(s).</source>
        <translation>
            <numerusform>Nothing matches “%1” among the %Ln loaded contact.</numerusform>
            <numerusform>Nothing matches “%1” among the %Ln loaded contacts.</numerusform>
        </translation>
    </message>
    <message>
        <source>All contacts of the account are loaded. Try fewer letters, or another spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more on the server, which has no search by name. Load all contacts to search them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the newest contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts here yet. They appear once the account is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts could be loaded. The message above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no contacts yet. Press %1 to create the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on refreshing all contacts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all contacts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every contact is read again: at least %Ln request(s)</source>
        <translation>
            <numerusform>Every contact is read again: at least %Ln request</numerusform>
            <numerusform>Every contact is read again: at least %Ln requests</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made elsewhere appear, and contacts that were deleted elsewhere are dropped from the list. You can stop it and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nroll…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to &amp;community…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show enr&amp;ollments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show mem&amp;berships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show subscr&amp;iptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All about the contact on one screen (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give tags and access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;field…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialStore</name>
    <message>
        <source>This desktop has no keychain that the program could use, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain that the program could use, so the password is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so the password is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so the password is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so the password is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain that the program could use, so nothing was removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or refuses this program, so nothing was removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer, so what it keeps may not have been removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this desktop reports an error, so nothing was removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExport</name>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for other programs, without byte order mark (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a language and its code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some modules, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First payment missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First payment never made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every %n year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>up to %n minute</numerusform>
            <numerusform>up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n hour(s)</source>
        <translation>
            <numerusform>up to %n hour</numerusform>
            <numerusform>up to %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n second(s)</source>
        <translation>
            <numerusform>%1 to %n second</numerusform>
            <numerusform>%1 to %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n minute(s)</source>
        <translation>
            <numerusform>%1 to %n minute</numerusform>
            <numerusform>%1 to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n hour(s)</source>
        <translation>
            <numerusform>%1 to %n hour</numerusform>
            <numerusform>%1 to %n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1, not all are loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at least %n second(s)</source>
        <translation>
            <numerusform>at least %n second</numerusform>
            <numerusform>at least %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n minute(s)</source>
        <translation>
            <numerusform>at least %n minute</numerusform>
            <numerusform>at least %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n hour(s)</source>
        <translation>
            <numerusform>at least %n hour</numerusform>
            <numerusform>at least %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>The service is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be changed: it is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contac&amp;ts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to take this back: the service has done it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was too late to take all of this back: %Ln step(s) are done already.</source>
        <translation>
            <numerusform>It was too late to take all of this back: %Ln step is done already.</numerusform>
            <numerusform>It was too late to take all of this back: %Ln steps are done already.</numerusform>
        </translation>
    </message>
    <message>
        <source>This had been sent already. %1</source>
        <comment>what the service said</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so: at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them: %1</source>
        <translation>
            <numerusform>%Ln of them: %1</numerusform>
            <numerusform>%Ln of them: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCsv</name>
    <message>
        <source>Confirmed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the history has “%1” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed from here yet.
Every change that you make is listed on this page, with what was before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by record, tag, change, answer or account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All went well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln line written to %1.</numerusform>
            <numerusform>%Ln lines written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the history is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes that were found as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Icons</name>
    <message>
        <source>More commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterruptedJobsOffer</name>
    <message numerus="yes">
        <source>%Ln more interrupted job(s) after this one.</source>
        <translation>
            <numerusform>%Ln more interrupted job after this one.</numerusform>
            <numerusform>%Ln more interrupted jobs after this one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) was interrupted after %3 of %Ln step(s).</source>
        <extracomment>%1 is a job, %2 the account it belongs to</extracomment>
        <translation>
            <numerusform>“%1” (%2) was interrupted after %3 of %Ln step.</numerusform>
            <numerusform>“%1” (%2) was interrupted after %3 of %Ln steps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>+ %1</source>
        <comment>a tag that is added</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− %1</source>
        <comment>a tag that is removed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place %1 of %2</source>
        <comment>in the queue of jobs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state of a job, what it waits for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>State of a job, and what did not succeed: &quot;Finished, 1 failed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobNotices</name>
    <message>
        <source>“%1” waits, since the account does not work at the moment. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” waits for the network and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” waits for the network and goes on by itself. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” waits for the quota of the account and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was stopped. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>title of a job, its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 a sentence about one of its jobs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobOutcomes</name>
    <message>
        <source>“%1” was stopped. %2</source>
        <extracomment>%1 is the title of a job, %2 the reason as a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln step(s): %1.</source>
        <extracomment>%1 is a list: &quot;11 done, 4 failed, 85 not sent&quot;</extracomment>
        <translation>
            <numerusform>Of %Ln step: %1.</numerusform>
            <numerusform>Of %Ln steps: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is over: %2.</source>
        <extracomment>%1 is the title of a job, %2 a list: &quot;1 failed, 1 skipped&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>Not sent, because this did not succeed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, because this was so already: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can be read, but the service refuses to change it. Check what its key permits. (Answer of the service: %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStatusWidget</name>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the job: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln more job</numerusform>
            <numerusform>%Ln more jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause this job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>waits for its turn, place %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by you</source>
        <comment>“Paused” by you</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a job, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sign-in page, again in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>sign-in page, again in %Ln s</numerusform>
            <numerusform>sign-in page, again in %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>sign-in page, again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>waits %Ln s for the quota</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>waits %Ln s for the quota</numerusform>
            <numerusform>waits %Ln s for the quota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unknown outcome</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln with unknown outcome</numerusform>
            <numerusform>%Ln with unknown outcome</numerusform>
        </translation>
    </message>
    <message>
        <source>no network since %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>again in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>again in %Ln s</numerusform>
            <numerusform>again in %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to the service, %2 at what it permits at present.</source>
        <comment>“3 requests”, “4 to 6 minutes”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It starts after %Ln other job(s), in %1.</source>
        <extracomment>%1 is &quot;4 to 6 minutes&quot;</extracomment>
        <translation>
            <numerusform>It starts after %Ln other job, in %1.</numerusform>
            <numerusform>It starts after %Ln other jobs, in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already so</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln already so</numerusform>
            <numerusform>%Ln already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known yet</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln not known yet</numerusform>
            <numerusform>%Ln not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A job that is not over will change %Ln of these record(s) too, if it goes on. Wait for its end to see what is left to do.</source>
        <translation>
            <numerusform>A job that is not over will change %Ln of these records too, if it goes on. Wait for its end to see what is left to do.</numerusform>
            <numerusform>A job that is not over will change %Ln of these records too, if it goes on. Wait for its end to see what is left to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobView</name>
    <message>
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait any longer for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send nothing more until you resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;lect failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the contacts whose steps failed and select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: steps by result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the report (%1 in the list of results)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 step(s)</source>
        <comment>“2 of 3” steps</comment>
        <translation>
            <numerusform>%1 step</numerusform>
            <numerusform>%1 steps</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s quota is used up for the moment. Goes on in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled: waits for the answers to what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn: another job is before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by you. Nothing more is sent until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Every further step would meet the same, so the job was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln step(s) were not sent.</source>
        <translation>
            <numerusform>Cancelled: %Ln step was not sent.</numerusform>
            <numerusform>Cancelled: %Ln steps were not sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave undone what was not sent yet; what is done stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the account, and goes on by itself when it works again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this job before the one that is before it (Alt+Up in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this job after the one that is behind it (Alt+Down in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what taking back this job would do, before anything is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all steps and what they came to as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back another job: show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job that this one takes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waits for its turn: %Ln job(s) before it.</source>
        <translation>
            <numerusform>Waits for its turn: %Ln job before it.</numerusform>
            <numerusform>Waits for its turn: %Ln jobs before it.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo %Ln step(s)…</source>
        <translation>
            <numerusform>&amp;Undo %Ln step…</numerusform>
            <numerusform>&amp;Undo %Ln steps…</numerusform>
        </translation>
    </message>
    <message>
        <source>job %1</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln line written to %1.</numerusform>
            <numerusform>%Ln lines written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; it is tried again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; it is being tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second attempt at what was left of another job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while this job ran. Continue does what is missing and nothing twice; Cancel leaves the rest undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;lect the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the contacts whose steps failed or were not sent and select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) had been sent; what became of them is not known.</source>
        <translation>
            <numerusform>%Ln step had been sent; what became of it is not known.</numerusform>
            <numerusform>%Ln steps had been sent; what became of them is not known.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry the rest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job has taken up these steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview a new job of the steps that failed or were not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview a new job of the steps that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln step(s) again: %1?</source>
        <translation>
            <numerusform>Try %Ln step again: %1?</numerusform>
            <numerusform>Try %Ln steps again: %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln step(s)…</source>
        <translation>
            <numerusform>&amp;Retry %Ln step…</numerusform>
            <numerusform>&amp;Retry %Ln steps…</numerusform>
        </translation>
    </message>
    <message>
        <source>The network or the service cannot be reached since %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Se&amp;lect %Ln contact(s)</source>
        <translation>
            <numerusform>Se&amp;lect %Ln contact</numerusform>
            <numerusform>Se&amp;lect %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the steps that were found are shown: %1 of %2.</source>
        <extracomment>two numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) may have been sent; what became of them is looked up first.</source>
        <translation>
            <numerusform>%Ln step may have been sent; what became of it is looked up first.</numerusform>
            <numerusform>%Ln steps may have been sent; what became of them is looked up first.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that were found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the jobs and bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the keyboard to the jobs, or back to the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account, %2 a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsView</name>
    <message>
        <source>No job is running.
Change many records at once, say by choosing contacts and giving them a tag: here you see how that goes, in every account. What was done earlier is in the history of each account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this job its turn earlier (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this job its turn later (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this job did, in the history of its account (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the jobs that are over off this list; they stay in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause this job (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this job (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this job off the list (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this job (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>This account is open in another window of the program. Close that one first: only one of them may write, so that nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of your changes was written by a newer version of this program. Please use that version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Albanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian Bokmal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftAloneTree</name>
    <message>
        <source>What is left alone, by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Saving was stopped: %1 was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) written to %1.</source>
        <translation>
            <numerusform>%Ln record written to %1.</numerusform>
            <numerusform>%Ln records written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted meanwhile are not in it.</source>
        <translation>
            <numerusform>%Ln record deleted meanwhile is not in it.</numerusform>
            <numerusform>%Ln records deleted meanwhile are not in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are only the loaded ones: the account may have more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message>
        <source>Stop saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingSync</name>
    <message>
        <source>The service says that there is more, but sent nothing new. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this page could not be read; the others are shown.</source>
        <translation>
            <numerusform>%n record of this page could not be read; the others are shown.</numerusform>
            <numerusform>%n records of this page could not be read; the others are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administer Systeme.io accounts from the desktop.

This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acc&amp;ount:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection that you began (%1) still waits for its authorisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs beside the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MirrorStore</name>
    <message>
        <source>this copy of the account was written by a newer version of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModulePicker</name>
    <message>
        <source>Kind of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (advanced)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of modules, separated by blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of access is to modules: choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a module is a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of access, names of modules</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NarrowingBar</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberConfirmation</name>
    <message>
        <source>&amp;Type %1 to confirm:</source>
        <comment>a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherJobs</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an account, %2 “120 of 2,000”: how far a job has come there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more job(s)</source>
        <translation>
            <numerusform>%Ln more job</numerusform>
            <numerusform>%Ln more jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the job of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaymentCommands</name>
    <message>
        <source>Cancel subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the &amp;end of the period that is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Now: access ends at once, nothing is paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions of a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Of one contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments are not set up in this account, so there are no subscriptions to show. They appear once payments are configured at systeme.io.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service lists the subscriptions of one contact at a time. Those that were read before are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subscription is over already: there is nothing to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the &amp;subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subscription is over already: it was cancelled on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subscription is over already: it was paid to its end on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled on %1 already and ends with the period that is paid: by its interval, about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled on %1 already and ends with the period that is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact %1</source>
        <comment>an id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person unknown: the service does not say whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To end it now ends the access at once; nothing is paid back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service does not take the choice of when it ends. Without one, the service decides: the access may end at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel &amp;without this choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments are not set up in this account, so the service lists no subscriptions. Those that were read before are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was cancelled: the service refused the choice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 (%2)?</source>
        <comment>a name and an e-mail address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear it: they have no value then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language is one of these: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a value, or choose to clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give tags and access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ourse:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mmunity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no course</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no community</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag, a course or a community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no tag yet. Choose one that is offered there, or create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose the value. Undo can give it back, one by one.</source>
        <translation>
            <numerusform>%Ln contact loses the value. Undo can give it back.</numerusform>
            <numerusform>%Ln contacts lose the value. Undo can give it back, one by one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what will happen to each record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln record(s) first, as JSON and as CSV</source>
        <translation>
            <numerusform>&amp;Save %Ln record first, as JSON and as CSV</numerusform>
            <numerusform>&amp;Save %Ln records first, as JSON and as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln line written to %1.</numerusform>
            <numerusform>%Ln lines written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save before deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, and CSV beside it (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing was deleted.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With their enrollments and memberships as far as they are loaded here. Where some may be missing, the files say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done to each record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) will be left alone:</source>
        <translation>
            <numerusform>%Ln step will be left alone:</numerusform>
            <numerusform>%Ln steps will be left alone:</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted %1</source>
        <comment>name of a file; a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDifference</name>
    <message numerus="yes">
        <source>%Ln step(s) more</source>
        <translation>
            <numerusform>%Ln step more</numerusform>
            <numerusform>%Ln steps more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) less</source>
        <translation>
            <numerusform>%Ln step less</numerusform>
            <numerusform>%Ln steps less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) with other values</source>
        <translation>
            <numerusform>%Ln step with other values</numerusform>
            <numerusform>%Ln steps with other values</numerusform>
        </translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is a record, %2 what was to be done with it, %3 how that is different now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has changed since this was shown: %1. Nothing was started. These are the new numbers; start it again if you agree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>preview</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSummary</name>
    <message>
        <source>Changing tags can start automations of the account: mails may be sent, and people enrolled. Those cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets access may be sent a mail by the service, and automations may start. Those cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All data, tags, enrollments and memberships of %Ln contact(s) are lost. The service cannot undo this, and may take some days to carry it out in full. From the history, a contact can be made again in part only, and gets a new number.</source>
        <translation>
            <numerusform>All data, tags, enrollments and memberships of %Ln contact are lost. The service cannot undo this, and may take some days to carry it out in full. From the history, a contact can be made again in part only, and gets a new number.</numerusform>
            <numerusform>All data, tags, enrollments and memberships of %Ln contacts are lost. The service cannot undo this, and may take some days to carry it out in full. From the history, a contact can be made again in part only, and gets a new number.</numerusform>
        </translation>
    </message>
    <message>
        <source>Members lose the access to the community at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is enrolled loses the access at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo enrolls again, but what was done in the course does not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) open single modules, and the service does not say which: undo cannot give them back.</source>
        <translation>
            <numerusform>%Ln enrollment opens single modules, and the service does not say which: undo cannot give it back.</numerusform>
            <numerusform>%Ln enrollments open single modules, and the service does not say which: undo cannot give them back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all enrollments are loaded: more may be enrolled already than is said here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all memberships are loaded: each contact is looked up before it is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no access to “%2” now.</source>
        <comment>a person and a course</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nor do %Ln other(s).</source>
        <translation>
            <numerusform>Nor does %Ln other.</numerusform>
            <numerusform>Nor do %Ln others.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has the tag; not all contacts are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) have the tag; not all contacts are loaded.</source>
        <translation>
            <numerusform>At least %Ln contact has the tag; not all contacts are loaded.</numerusform>
            <numerusform>At least %Ln contacts have the tag; not all contacts are loaded.</numerusform>
        </translation>
    </message>
    <message>
        <source>If somebody else has it too, it is not deleted. To be sure, show its contacts and load them all first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>The access is so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>Open contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name, e-mail or phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the service for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the marked contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches the contacts that are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no contact with the address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the loaded contacts. Enter asks the service for this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody among the loaded contacts is like that. The service can be asked for a whole address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotaLabel</name>
    <message>
        <source>Requests that the service permits at the moment, for all programs that use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quota used up: waiting %Ln second(s)</source>
        <translation>
            <numerusform>Quota used up: waiting %Ln second</numerusform>
            <numerusform>Quota used up: waiting %Ln seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Quota: %1 of %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last told by the service: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordBackup</name>
    <message>
        <source>The record %1 is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>%1: at least, not all are loaded</source>
        <extracomment>%1 is the title of a column with numbers: &quot;Contacts&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service lists these of one contact at a time: choose a contact, or check all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service does not say whose these are: check all contacts to find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not say whose this is. It does for what is listed of one contact.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPlaces</name>
    <message>
        <source>Enrollments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not all loaded)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Hide “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>%1 loaded</source>
        <extracomment>%1 is a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 match (of what is loaded)</source>
        <extracomment>%1 is a number that is inserted later, %2 a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Searched: %2.</source>
        <extracomment>%1 is what was searched, %2 a number with its noun: &quot;40 tags&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all there is in the account. Try fewer letters, or another spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more on the server. Load all to search that too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. This fills once the account is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be loaded. The message above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all again: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading all again: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln request(s)</source>
        <translation>
            <numerusform>At least %Ln request</numerusform>
            <numerusform>At least %Ln requests</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made elsewhere appear, and what was deleted elsewhere is dropped from the list. You can stop it and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tags by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no tags yet. Press %1 to create the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search fields by label or slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no contact fields. Press %1 to create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search courses by name, path or module</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln course</numerusform>
            <numerusform>%Ln courses</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no courses. They are made at systeme.io; then they appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nrollments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search enrollments by e-mail, name or course</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s)</source>
        <translation>
            <numerusform>%Ln enrollment</numerusform>
            <numerusform>%Ln enrollments</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is enrolled in a course yet. Press %1 to enroll somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search communities by name or path</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln community(s)</source>
        <translation>
            <numerusform>%Ln community</numerusform>
            <numerusform>%Ln communities</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no communities. They are made at systeme.io; then they appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search memberships by e-mail, name or community</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s)</source>
        <translation>
            <numerusform>%Ln membership</numerusform>
            <numerusform>%Ln memberships</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is a member of a community yet. Press %1 to add somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search subscriptions by e-mail, name or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a subscription. They begin when somebody buys at systeme.io; then they appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enrolled in any course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a member of any community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResourcePage</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh a&amp;ll…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all %1 matching (of what is loaded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all %1 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of about %2 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of the account is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all was stopped after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have been read already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you were at here was deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search at the ser&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searched at the service too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching at the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service was asked too, and found nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of this part is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this part of the list.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this column for the first time: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchoolCommands</name>
    <message>
        <source>Enroll contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ourse:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no course to enroll in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ommunity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepts a membership at once and shows it shortly after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot change an enrollment. So it is deleted and made again with the other access: what the person did in the course may be reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;enrollments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll &amp;contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New enrollment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange access…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this co&amp;urse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this &amp;person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show mem&amp;berships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd members…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New membership…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this c&amp;ommunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <comment>a person and a course</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the access of %1 to “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the membership of %1 in “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access: %1.</source>
        <comment>“Some modules: Week 1, Week 2”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gateway:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnections:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton also documents a newer, single host for both: api.maton.ai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks both addresses with your Maton key. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names and phone numbers as &amp;fields at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are written as properties of the contact first, and as fields if the service does not keep them: one request more, once after each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;system’s proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this computer, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer itself is always reached without a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, names and e-mail addresses are never written to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where files lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror and journal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of mirrors and journals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with https:// (http:// on this computer only) and has no user, no question mark and no #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name or address of the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name only, without http:// and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was started with other addresses, which it uses until it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete yet: see “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program of this computer wants to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;history for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs that were over before are forgotten, with what they changed: they cannot be taken back any more. Jobs that are not over are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln job(s) from the history?</source>
        <translation>
            <numerusform>Remove %Ln job from the history?</numerusform>
            <numerusform>Remove %Ln jobs from the history?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are older than the history is to be kept. What they did stays, but it cannot be undone from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteError</name>
    <message>
        <source>The disk is full. Free some space, then try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on this computer is damaged (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the files of this account is protected against writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on this computer could not be read or written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking which Systeme.io account your key opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Systeme.io account is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exist but are not active.</source>
        <translation>
            <numerusform>%n connection exists but is not active.</numerusform>
            <numerusform>%n connections exist but are not active.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program looks after the contacts of your Systeme.io account: it keeps a copy that is searched at once, and changes many of them safely.

It reaches the account through Maton. Connecting takes a few minutes, once.

To look around without an account, start the program with --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Maton key is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key works, but no active Systeme.io connection belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) can be opened.</source>
        <translation>
            <numerusform>%n account can be opened.</numerusform>
            <numerusform>%n accounts can be opened.</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;nnect Systeme.io…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRun</name>
    <message>
        <source>The service accepted the change, but does not show all names or the phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepted this, but does not show it yet. Refresh the list later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepted the change, but shows the label “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this was done: the answer was lost, and the service does not show the record. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed at the service since, so it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an answer, its HTTP status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created, id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts that had it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <comment>a value before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted: %1</source>
        <comment>a value before and after, which was not reached</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Remove tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show contacts with this tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a tag and what happens to it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter creates the tag “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the tag “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagCommands</name>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who has the tag keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) lose it.</source>
        <translation>
            <numerusform>%Ln contact loses it.</numerusform>
            <numerusform>%Ln contacts lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) lose it; not all contacts are loaded.</source>
        <translation>
            <numerusform>At least %Ln contact loses it; not all contacts are loaded.</numerusform>
            <numerusform>At least %Ln contacts lose it; not all contacts are loaded.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts themselves stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who has “%1” gets the other tag instead. When the service shows nobody any more who lacks it, “%1” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field needs a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slug has letters, digits and underscores only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a field with the slug “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slug:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug is the name of the field for programs. It cannot be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug “%1” and all values stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo can give back the values of %Ln contact(s), one by one.</source>
        <translation>
            <numerusform>Undo can give back the value of %Ln contact.</numerusform>
            <numerusform>Undo can give back the values of %Ln contacts, one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo can give back the values of the %Ln contact(s) that are loaded here and have one; not all contacts are loaded, and the values of the others do not come back.</source>
        <translation>
            <numerusform>Undo can give back the value of the %Ln contact that is loaded here and has one; not all contacts are loaded, and the values of the others do not come back.</numerusform>
            <numerusform>Undo can give back the values of the %Ln contacts that are loaded here and have one; not all contacts are loaded, and the values of the others do not come back.</numerusform>
        </translation>
    </message>
    <message>
        <source>With a value in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values that contacts have in it are lost, all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mer&amp;ge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have “%1”.</source>
        <translation>
            <numerusform>%Ln contact has “%1”.</numerusform>
            <numerusform>%Ln contacts have “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln contact(s) have “%1”; not all contacts are loaded.</source>
        <translation>
            <numerusform>At least %Ln contact has “%1”; not all contacts are loaded.</numerusform>
            <numerusform>At least %Ln contacts have “%1”; not all contacts are loaded.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <comment>to merge into</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every account has this field: the service may refuse to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has it; not all contacts are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo makes the tag anew and gives it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo makes the tag anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo makes the tag anew and gives it back to the %Ln contact(s) known here; others who have it do not get it back.</source>
        <translation>
            <numerusform>Undo makes the tag anew and gives it back to the %Ln contact known here; others who have it do not get it back.</numerusform>
            <numerusform>Undo makes the tag anew and gives it back to the %Ln contacts known here; others who have it do not get it back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo makes the tag anew, but whoever has it does not get it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms and automations that use this tag do not know the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has “%1”; not all contacts are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slug can be made of this label. Type one: letters a to z, digits and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters a to z, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact has a value in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the contacts that are loaded has one; not all contacts are loaded, and the values of the others do not come back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditDialog</name>
    <message>
        <source>Edit tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find or create:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1 · account: %2</source>
        <comment>“2,000 contacts”, name of the account</comment>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the tag “%1” and add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no tags yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag is called that. Enter creates “%1” and adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up which of the contacts have which tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet: tick the tags to add, untick those to remove. A half-set box means that some have it, and leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what will happen to each contact and tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whose tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditModel</name>
    <message>
        <source>%1, %2</source>
        <comment>“Add 2 tags”, “remove 1 tag”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n tag(s)</source>
        <translation>
            <numerusform>Add %n tag</numerusform>
            <numerusform>Add %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n tag(s)</source>
        <comment>goes on after a comma</comment>
        <translation>
            <numerusform>remove %n tag</numerusform>
            <numerusform>remove %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tag(s)</source>
        <translation>
            <numerusform>Remove %n tag</numerusform>
            <numerusform>Remove %n tags</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is done, and how many of the tags are new</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message>
        <source>+ create and add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>contacts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEditPreview</name>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing tags can start automations of the account: mails may be sent, and people enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 will change.</source>
        <comment>numbers; the second one is “2,000 contacts”</comment>
        <translation type="unfinished"></translation>
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
            <numerusform>Not in the list any more: %Ln.</numerusform>
            <numerusform>Not in the list any more: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list can be used meanwhile, and the job can be paused or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be changed: all of these contacts are so already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Take back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln chosen step(s) of: %1</source>
        <translation>
            <numerusform>Take back %Ln chosen step of: %1</numerusform>
            <numerusform>Take back %Ln chosen steps of: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoPlan</name>
    <message>
        <source>What became of this step is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of change cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact has the tag again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact does not have the tag any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact has its former values already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact was changed since, so it is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the contact was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another contact has this address now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag stays: others may use it by now. It can be deleted by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted, with all that belongs to them.</source>
        <translation>
            <numerusform>%Ln contact will be deleted, with all that belongs to it.</numerusform>
            <numerusform>%Ln contacts will be deleted, with all that belongs to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had unsubscribed or bounced. That mark does not come back: they may get mails again.</source>
        <translation>
            <numerusform>%Ln of them had unsubscribed or bounced. That mark does not come back: it may get mails again.</numerusform>
            <numerusform>%Ln of them had unsubscribed or bounced. That mark does not come back: they may get mails again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of them do not exist any more.</source>
        <translation>
            <numerusform>%Ln tag of them does not exist any more.</numerusform>
            <numerusform>%Ln tags of them do not exist any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mails that were sent and automations that began meanwhile are not called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag has another name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts have got the tag since, so it is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another tag is called “%1” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tag was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another tag of this name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field has another label now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all contacts are loaded, and some may have a value in the field. Load all, then undo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts have values in the field, so it is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the field was is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a field with this slug again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not among the loaded records. Refresh the list if you miss it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access is another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opened single modules, and the service does not say which. Enroll again by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be taken up again; a new one has to be bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be created anew. Number, registration date, source and subscriptions do not come back; enrollments and memberships as far as they were loaded here.</source>
        <translation>
            <numerusform>%Ln contact will be created anew. Number, registration date, source and subscriptions do not come back; enrollments and memberships as far as they were loaded here.</numerusform>
            <numerusform>%Ln contacts will be created anew. Number, registration date, source and subscriptions do not come back; enrollments and memberships as far as they were loaded here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) and membership(s) of theirs begin anew: what was done in a course is not known to it.</source>
        <translation>
            <numerusform>%Ln enrollment or membership of theirs begins anew: what was done in a course is not known to it.</numerusform>
            <numerusform>%Ln enrollments and memberships of theirs begin anew: what was done in a course is not known to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) of theirs opened single modules; which ones, the service does not say. They do not come back.</source>
        <translation>
            <numerusform>%Ln enrollment of theirs opened single modules; which ones, the service does not say. It does not come back.</numerusform>
            <numerusform>%Ln enrollments of theirs opened single modules; which ones, the service does not say. They do not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) or membership(s) begin anew: what was done in a course is not known to it.</source>
        <translation>
            <numerusform>%Ln enrollment or membership begins anew: what was done in a course is not known to it.</numerusform>
            <numerusform>%Ln enrollments or memberships begin anew: what was done in a course is not known to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will be created anew, with a new number, and given back. Forms, automations and rules that used the former one do not know the new one.</source>
        <translation>
            <numerusform>%Ln tag will be created anew, with a new number, and given back. Forms, automations and rules that used the former one do not know the new one.</numerusform>
            <numerusform>%Ln tags will be created anew, with new numbers, and given back. Forms, automations and rules that used the former ones do not know the new ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) will be created anew, with the former slug, and get back the values that were known here.</source>
        <translation>
            <numerusform>%Ln field will be created anew, with the former slug, and gets back the values that were known here.</numerusform>
            <numerusform>%Ln fields will be created anew, with the former slugs, and get back the values that were known here.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all contacts were loaded when it was deleted: others may have had it, and get nothing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is not loaded here. Load all contacts, then undo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of theirs stood in fields that do not exist any more, and do not come back.</source>
        <translation>
            <numerusform>%Ln value of theirs stood in a field that does not exist any more, and does not come back.</numerusform>
            <numerusform>%Ln values of theirs stood in fields that do not exist any more, and do not come back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Automations may begin, as whenever a tag is given or taken, a contact created or somebody enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrollment(s) end at once.</source>
        <translation>
            <numerusform>%Ln enrollment ends at once.</numerusform>
            <numerusform>%Ln enrollments end at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s) end at once.</source>
        <translation>
            <numerusform>%Ln membership ends at once.</numerusform>
            <numerusform>%Ln memberships end at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln tag will be deleted.</numerusform>
            <numerusform>%Ln tags will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) will be deleted.</source>
        <translation>
            <numerusform>%Ln field will be deleted.</numerusform>
            <numerusform>%Ln fields will be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardAccountPage</name>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One contact is read, to see that the connection works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: the contacts of the account can be read. There are no contacts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: the contacts of the account can be read. The newest one is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the same account as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this computer only, and shown in the window, in every confirmation and in every job.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardAuthorisePage</name>
    <message>
        <source>Authorise in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton has a page on which you let it use your Systeme.io account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the page in your browser; this window goes on by itself when you are done.

The page may ask for a Systeme.io API key. You make one in Systeme.io, under Settings, Public API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for you: whoever has the link can finish this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link in the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Maton for the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the browser: %1 of %2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (status: %2)</source>
        <extracomment>%1 &quot;Waiting for the browser: …&quot;, %2 a word of the service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the link and open it in a browser yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorise a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardChoosePage</name>
    <message>
        <source>Systeme.io account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key works. Each connection at Maton opens one Systeme.io account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use a connection that exists:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page opens in your browser, on which you allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue with the connection that was begun %1</source>
        <extracomment>%1 is an age: &quot;5 minutes ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;another Systeme.io account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect a Systeme.io account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardKeyPage</name>
    <message>
        <source>Maton key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program reaches Systeme.io through Maton, and Maton asks for your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at &lt;a href=&quot;https://maton.ai&quot;&gt;maton.ai&lt;/a&gt;, open &lt;a href=&quot;https://maton.ai/settings&quot;&gt;maton.ai/settings&lt;/a&gt; and copy the key. Whoever has the key can use everything that is connected there, so treat it like a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to get the key: maton.ai/settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maton &amp;key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key was found in the environment variable MATON_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key found in MATON_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key in the key&amp;chain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise you are asked again at the next start. It is stored nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
