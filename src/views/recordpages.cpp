// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordpages.h"

#include "communities.h"
#include "recordcommands.h"
#include "subscriptions.h"
#include "tags.h"
#include "workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context.
struct RecordTexts
{
    Q_DECLARE_TR_FUNCTIONS(RecordTexts)
};

using Counted = ListTexts::Counted;

// Sentences that fit all kinds of records. several: "40 tags".
ListTexts listTexts(
    const QString &title, const QString &menuTitle, const QString &hint, const Counted &several, const QString &none)
{
    using T = RecordTexts;
    ListTexts texts;
    texts.title = title;
    texts.menuTitle = menuTitle;
    texts.searchName = hint;
    texts.searchHint = hint;
    //: %1 is a number with its noun: "40 tags"
    texts.loaded = [several](int count) { return T::tr("%1 loaded").arg(several(count)); };
    texts.matching = [several](int count) {
        //: %1 is a number that is inserted later, %2 a number with its noun: "40 tags"
        return T::tr("%1 of %2 match (of what is loaded)").arg(u"%1"_s, several(count));
    };
    texts.nothingMatches = [several](int count) {
        //: %1 is what was searched, %2 a number with its noun: "40 tags"
        return T::tr("Nothing matches “%1”. Searched: %2.").arg(u"%1"_s, several(count));
    };
    texts.allLoaded = T::tr("That is all there is in the account. Try fewer letters, or another spelling.");
    texts.moreOnServer = T::tr("There is more on the server. Load all to search that too.");
    texts.loadingFirst = T::tr("Loading…");
    texts.notReached = T::tr("Nothing here yet. This fills once the account is reached.");
    texts.failed = T::tr("Nothing could be loaded. The message above says why.");
    texts.none = none;
    texts.refreshAll = T::tr("Read all again: %1?").arg(title);
    texts.resumeRefreshAll = T::tr("Go on reading all again: %1?").arg(title);
    texts.refreshCost = [](int requests) { return T::tr("At least %Ln request(s)", nullptr, requests); };
    texts.refreshEffect = T::tr("Changes made elsewhere appear, and what was deleted elsewhere is dropped from the "
                                "list. You can stop it and go on later.");
    return texts;
}

// Without what only makes sense where there are several people.
RecordPageDeclaration sectionOf(RecordPageDeclaration page, const QString &activated, const QString &none)
{
    page.sectionOf = page.view;
    page.view = u"card_"_s + page.view;
    page.activated = activated;
    page.texts.none = none;
    page.columns = {u"email:0"_s, u"first_name:0"_s, u"last_name:0"_s};
    page.commands.removeIf([](const RecordCommand &command) {
        return command.name == "showContactAction"_L1 || command.name == "onlyContactAction"_L1
            || command.name == "contactSubscriptionsAction"_L1;
    });
    return page;
}

} // namespace

namespace RecordPages {

RecordPageDeclaration tags()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "tag";
    page.view = u"tags"_s;
    page.texts = listTexts(
        T::tr("Tags"), T::tr("&Tags"), T::tr("Search tags by name"),
        [](int count) { return T::tr("%Ln tag(s)", nullptr, count); },
        T::tr("This account has no tags yet. Press %1 to create the first one.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    page.commands = RecordCommands::ofTags();
    page.activated = u"showTagContactsAction"_s;
    page.search = tagSearch;
    return page;
}

RecordPageDeclaration fields()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "contact_field";
    page.view = u"fields"_s;
    page.texts = listTexts(
        T::tr("Contact fields"), T::tr("F&ields"), T::tr("Search fields by label or slug"),
        [](int count) { return T::tr("%Ln field(s)", nullptr, count); },
        T::tr("This account has no contact fields. Press %1 to create one.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    page.commands = RecordCommands::ofFields();
    page.activated = u"renameFieldAction"_s;
    return page;
}

RecordPageDeclaration courses()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "course";
    page.commands = RecordCommands::ofCourses();
    page.activated = u"showEnrollmentsAction"_s;
    page.view = u"courses"_s;
    page.texts = listTexts(
        T::tr("Courses"), T::tr("&Courses"), T::tr("Search courses by name, path or module"),
        [](int count) { return T::tr("%Ln course(s)", nullptr, count); },
        T::tr("This account has no courses. They are made at systeme.io; then they appear here."));
    return page;
}

RecordPageDeclaration enrollments()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "enrollment";
    page.commands = RecordCommands::ofEnrollments();
    page.activated = u"showContactAction"_s;
    page.view = u"enrollments"_s;
    page.texts = listTexts(
        T::tr("Enrollments"), T::tr("E&nrollments"), T::tr("Search enrollments by e-mail, name or course"),
        [](int count) { return T::tr("%Ln enrollment(s)", nullptr, count); },
        T::tr("Nobody is enrolled in a course yet. Press %1 to enroll somebody.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    return page;
}

RecordPageDeclaration communities()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "community";
    page.commands = RecordCommands::ofCommunities();
    page.activated = u"showMembershipsAction"_s;
    page.search = communitySearch;
    page.view = u"communities"_s;
    page.texts = listTexts(
        T::tr("Communities"), T::tr("&Communities"), T::tr("Search communities by name or path"),
        [](int count) { return T::tr("%Ln community(s)", nullptr, count); },
        T::tr("This account has no communities. They are made at systeme.io; then they appear here."));
    return page;
}

RecordPageDeclaration memberships()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "membership";
    page.commands = RecordCommands::ofMemberships();
    page.activated = u"showContactAction"_s;
    page.view = u"memberships"_s;
    page.texts = listTexts(
        T::tr("Memberships"), T::tr("&Memberships"), T::tr("Search memberships by e-mail, name or community"),
        [](int count) { return T::tr("%Ln membership(s)", nullptr, count); },
        T::tr("Nobody is a member of a community yet. Press %1 to add somebody.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    return page;
}

RecordPageDeclaration subscriptions()
{
    using T = RecordTexts;
    RecordPageDeclaration page;
    page.resource = "subscription";
    page.commands = RecordCommands::ofSubscriptions();
    page.activated = u"showContactAction"_s;
    page.explain = RecordCommands::explainSubscriptions;
    page.ofContact = subscriptionListing;
    page.view = u"subscriptions"_s;
    page.texts = listTexts(
        T::tr("Subscriptions"), T::tr("&Subscriptions"), T::tr("Search subscriptions by e-mail, name or plan"),
        [](int count) { return T::tr("%Ln subscription(s)", nullptr, count); },
        T::tr("Nobody has a subscription. They begin when somebody buys at systeme.io; then they appear here."));
    page.texts.failed = T::tr("There is nothing to show yet. The message above says what to do.");
    return page;
}

QList<RecordPageDeclaration> ofContact()
{
    using T = RecordTexts;
    return {sectionOf(enrollments(), u"onlyCourseAction"_s, T::tr("Not enrolled in any course.")),
        sectionOf(memberships(), u"onlyCommunityAction"_s, T::tr("Not a member of any community.")),
        sectionOf(subscriptions(), {}, T::tr("No subscriptions."))};
}

} // namespace RecordPages
