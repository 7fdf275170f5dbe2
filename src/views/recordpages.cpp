// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordpages.h"

#include "recordcommands.h"
#include "resources.h"
#include "workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Gives the texts a translation context. lupdate takes the name as it is written before tr().
struct RecordTexts
{
    Q_DECLARE_TR_FUNCTIONS(RecordTexts)
};

using Counted = ListTexts::Counted;

// Sentences that fit all kinds of records. several: "40 tags".
ListTexts listTexts(
    const QString &title, const QString &menuTitle, const QString &hint, const Counted &several, const QString &none)
{
    ListTexts texts;
    texts.title = title;
    texts.menuTitle = menuTitle;
    texts.searchName = hint;
    texts.searchHint = hint;
    //: %1 is a number with its noun: "40 tags"
    texts.loaded = [several](int count) { return RecordTexts::tr("%1 loaded").arg(several(count)); };
    texts.matching = [several](int count) {
        //: %1 is a number that is inserted later, %2 a number with its noun: "40 tags"
        return RecordTexts::tr("%1 of %2 match (of what is loaded)").arg(u"%1"_s, several(count));
    };
    texts.nothingMatches = [several](int count) {
        //: %1 is what was searched, %2 a number with its noun: "40 tags"
        return RecordTexts::tr("Nothing matches “%1”. Searched: %2.").arg(u"%1"_s, several(count));
    };
    texts.allLoaded = RecordTexts::tr("That is all there is in the account. Try fewer letters, or another spelling.");
    texts.moreOnServer = RecordTexts::tr("There is more on the server. Load all to search that too.");
    texts.loadingFirst = RecordTexts::tr("Loading…");
    texts.notReached = RecordTexts::tr("Nothing here yet. This fills once the account is reached.");
    texts.failed = RecordTexts::tr("Nothing could be loaded. The message above says why.");
    texts.none = none;
    texts.refreshAll = RecordTexts::tr("Read all again: %1?").arg(title);
    texts.resumeRefreshAll = RecordTexts::tr("Go on reading all again: %1?").arg(title);
    texts.refreshCost = [](int requests) { return RecordTexts::tr("At least %Ln request(s)", nullptr, requests); };
    texts.refreshEffect
        = RecordTexts::tr("Changes made elsewhere appear, and what was deleted elsewhere is dropped from the "
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
    RecordPageDeclaration page;
    page.resource = "tag";
    page.view = u"tags"_s;
    page.texts = listTexts(
        RecordTexts::tr("Tags"), RecordTexts::tr("&Tags"), RecordTexts::tr("Search tags by name"),
        [](int count) { return RecordTexts::tr("%Ln tag(s)", nullptr, count); },
        RecordTexts::tr("This account has no tags yet. Press %1 to create the first one.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    page.commands = RecordCommands::ofTags();
    page.activated = u"showTagContactsAction"_s;
    page.search = tagSearch;
    return page;
}

RecordPageDeclaration fields()
{
    RecordPageDeclaration page;
    page.resource = "contact_field";
    page.view = u"fields"_s;
    page.texts = listTexts(
        RecordTexts::tr("Contact fields"), RecordTexts::tr("F&ields"),
        RecordTexts::tr("Search fields by label or slug"),
        [](int count) { return RecordTexts::tr("%Ln field(s)", nullptr, count); },
        RecordTexts::tr("This account has no contact fields. Press %1 to create one.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    page.commands = RecordCommands::ofFields();
    page.activated = u"renameFieldAction"_s;
    return page;
}

RecordPageDeclaration courses()
{
    RecordPageDeclaration page;
    page.resource = "course";
    page.commands = RecordCommands::ofCourses();
    page.activated = u"showEnrollmentsAction"_s;
    page.view = u"courses"_s;
    page.texts = listTexts(
        RecordTexts::tr("Courses"), RecordTexts::tr("&Courses"),
        RecordTexts::tr("Search courses by name, path or module"),
        [](int count) { return RecordTexts::tr("%Ln course(s)", nullptr, count); },
        RecordTexts::tr("This account has no courses. They are made at systeme.io; then they appear here."));
    return page;
}

RecordPageDeclaration enrollments()
{
    RecordPageDeclaration page;
    page.resource = "enrollment";
    page.commands = RecordCommands::ofEnrollments();
    page.activated = u"showContactAction"_s;
    page.view = u"enrollments"_s;
    page.texts = listTexts(
        RecordTexts::tr("Enrollments"), RecordTexts::tr("E&nrollments"),
        RecordTexts::tr("Search enrollments by e-mail, name or course"),
        [](int count) { return RecordTexts::tr("%Ln enrollment(s)", nullptr, count); },
        RecordTexts::tr("Nobody is enrolled in a course yet. Press %1 to enroll somebody.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    return page;
}

RecordPageDeclaration communities()
{
    RecordPageDeclaration page;
    page.resource = "community";
    page.commands = RecordCommands::ofCommunities();
    page.activated = u"showMembershipsAction"_s;
    page.search = communitySearch;
    page.view = u"communities"_s;
    page.texts = listTexts(
        RecordTexts::tr("Communities"), RecordTexts::tr("&Communities"),
        RecordTexts::tr("Search communities by name or path"),
        [](int count) { return RecordTexts::tr("%Ln community(s)", nullptr, count); },
        RecordTexts::tr("This account has no communities. They are made at systeme.io; then they appear here."));
    return page;
}

RecordPageDeclaration memberships()
{
    RecordPageDeclaration page;
    page.resource = "membership";
    page.commands = RecordCommands::ofMemberships();
    page.activated = u"showContactAction"_s;
    page.view = u"memberships"_s;
    page.texts = listTexts(
        RecordTexts::tr("Memberships"), RecordTexts::tr("&Memberships"),
        RecordTexts::tr("Search memberships by e-mail, name or community"),
        [](int count) { return RecordTexts::tr("%Ln membership(s)", nullptr, count); },
        RecordTexts::tr("Nobody is a member of a community yet. Press %1 to add somebody.")
            .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    return page;
}

RecordPageDeclaration subscriptions()
{
    RecordPageDeclaration page;
    page.resource = "subscription";
    page.commands = RecordCommands::ofSubscriptions();
    page.activated = u"showContactAction"_s;
    page.explain = RecordCommands::explainSubscriptions;
    page.ofContact = subscriptionListing;
    page.view = u"subscriptions"_s;
    page.texts = listTexts(
        RecordTexts::tr("Subscriptions"), RecordTexts::tr("&Subscriptions"),
        RecordTexts::tr("Search subscriptions by e-mail, name or plan"),
        [](int count) { return RecordTexts::tr("%Ln subscription(s)", nullptr, count); },
        RecordTexts::tr(
            "Nobody has a subscription. They begin when somebody buys at systeme.io; then they appear here."));
    page.texts.failed = RecordTexts::tr("There is nothing to show yet.");
    return page;
}

QList<RecordPageDeclaration> ofContact()
{
    return {sectionOf(enrollments(), u"onlyCourseAction"_s, RecordTexts::tr("Not enrolled in any course.")),
        sectionOf(memberships(), u"onlyCommunityAction"_s, RecordTexts::tr("Not a member of any community.")),
        sectionOf(subscriptions(), {}, RecordTexts::tr("No subscriptions."))};
}

} // namespace RecordPages
