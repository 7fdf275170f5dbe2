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

QString withKeyOfNew(const QString &sentence)
{
    return sentence.arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
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
    return {.resource = "tag",
        .view = u"tags"_s,
        .icon = "tag",
        .texts = listTexts(
            RecordTexts::tr("Tags"), RecordTexts::tr("&Tags"), RecordTexts::tr("Search tags by name"),
            [](int count) { return RecordTexts::tr("%Ln tag(s)", nullptr, count); },
            withKeyOfNew(RecordTexts::tr("This account has no tags yet. Press %1 to create the first one."))),
        .commands = RecordCommands::ofTags(),
        .activated = u"showTagContactsAction"_s,
        .search = tagSearch};
}

RecordPageDeclaration fields()
{
    return {.resource = "contact_field",
        .view = u"fields"_s,
        .icon = "insert-text",
        .texts = listTexts(
            RecordTexts::tr("Contact fields"), RecordTexts::tr("F&ields"),
            RecordTexts::tr("Search fields by label or slug"),
            [](int count) { return RecordTexts::tr("%Ln field(s)", nullptr, count); },
            withKeyOfNew(RecordTexts::tr("This account has no contact fields. Press %1 to create one."))),
        .commands = RecordCommands::ofFields(),
        .activated = u"renameFieldAction"_s};
}

RecordPageDeclaration courses()
{
    return {.resource = "course",
        .view = u"courses"_s,
        .icon = "applications-education",
        .texts = listTexts(
            RecordTexts::tr("Courses"), RecordTexts::tr("&Courses"),
            RecordTexts::tr("Search courses by name, path or module"),
            [](int count) { return RecordTexts::tr("%Ln course(s)", nullptr, count); },
            RecordTexts::tr("This account has no courses. They are made at systeme.io; then they appear here.")),
        .commands = RecordCommands::ofCourses(),
        .activated = u"showEnrollmentsAction"_s};
}

RecordPageDeclaration enrollments()
{
    return {.resource = "enrollment",
        .view = u"enrollments"_s,
        .icon = "view-task",
        .texts = listTexts(
            RecordTexts::tr("Enrollments"), RecordTexts::tr("E&nrollments"),
            RecordTexts::tr("Search enrollments by e-mail, name or course"),
            [](int count) { return RecordTexts::tr("%Ln enrollment(s)", nullptr, count); },
            withKeyOfNew(RecordTexts::tr("Nobody is enrolled in a course yet. Press %1 to enroll somebody."))),
        .commands = RecordCommands::ofEnrollments(),
        .activated = u"showContactAction"_s};
}

RecordPageDeclaration communities()
{
    return {.resource = "community",
        .view = u"communities"_s,
        .icon = "system-users",
        .texts = listTexts(
            RecordTexts::tr("Communities"), RecordTexts::tr("&Communities"),
            RecordTexts::tr("Search communities by name or path"),
            [](int count) { return RecordTexts::tr("%Ln community(s)", nullptr, count); },
            RecordTexts::tr("This account has no communities. They are made at systeme.io; then they appear here.")),
        .commands = RecordCommands::ofCommunities(),
        .activated = u"showMembershipsAction"_s,
        .search = communitySearch};
}

RecordPageDeclaration memberships()
{
    return {.resource = "membership",
        .view = u"memberships"_s,
        .icon = "user-properties",
        .texts = listTexts(
            RecordTexts::tr("Memberships"), RecordTexts::tr("&Memberships"),
            RecordTexts::tr("Search memberships by e-mail, name or community"),
            [](int count) { return RecordTexts::tr("%Ln membership(s)", nullptr, count); },
            withKeyOfNew(RecordTexts::tr("Nobody is a member of a community yet. Press %1 to add somebody."))),
        .commands = RecordCommands::ofMemberships(),
        .activated = u"showContactAction"_s};
}

RecordPageDeclaration subscriptions()
{
    RecordPageDeclaration page{.resource = "subscription",
        .view = u"subscriptions"_s,
        .icon = "view-calendar",
        .texts = listTexts(
            RecordTexts::tr("Subscriptions"), RecordTexts::tr("&Subscriptions"),
            RecordTexts::tr("Search subscriptions by e-mail, name or plan"),
            [](int count) { return RecordTexts::tr("%Ln subscription(s)", nullptr, count); },
            RecordTexts::tr(
                "Nobody has a subscription. They begin when somebody buys at systeme.io; then they appear here.")),
        .commands = RecordCommands::ofSubscriptions(),
        .activated = u"showContactAction"_s,
        .ofContact = subscriptionListing,
        .explain = RecordCommands::explainSubscriptions};
    page.texts.failed = RecordTexts::tr("There is nothing to show yet.");
    return page;
}

QList<RecordPageDeclaration> all()
{
    return {tags(), fields(), courses(), enrollments(), communities(), memberships(), subscriptions()};
}

QList<RecordPageDeclaration> ofContact()
{
    return {sectionOf(enrollments(), u"onlyCourseAction"_s, RecordTexts::tr("Not enrolled in any course.")),
        sectionOf(memberships(), u"onlyCommunityAction"_s, RecordTexts::tr("Not a member of any community.")),
        sectionOf(subscriptions(), {}, RecordTexts::tr("No subscriptions."))};
}

} // namespace RecordPages
