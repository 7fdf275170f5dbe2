// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a contact, and the ways to it and back, in the window of the program.
#include "contactcard.h"

#include "historypage.h"
#include "listingsync.h"
#include "mirror.h"
#include "program.h"
#include "recordtablemodel.h"
#include "resources.h"
#include "workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestContactCard : public QObject
{
    Q_OBJECT

private:
    void start(const DemoOptions &options = DemoFixture::smallOptions())
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_demo = std::make_unique<DemoFixture>(options);
        if (m_change)
            service().edit(m_change);
        m_program = std::make_unique<Program>(*m_demo, m_profile->path());
        QTRY_COMPARE(m_program->rows(), 40);
        QTRY_COMPARE(workspace()->contactListing()->state(), ListingSync::State::Exhausted);
        table()->setFocus();
    }
    DemoService &service() const { return m_demo->service(); }
    MainWindow *window() const { return m_program->window(); }
    Workspace *workspace() const { return window()->workspace(); }
    RecordTable *table() const { return m_program->table(); }
    QString keyAt(int row) const { return table()->recordModel()->record(row).key; }
    ContactCard *card() const { return window()->findChild<ContactCard *>(); }
    bool cardShows(const QString &key) const
    {
        return QTest::qWaitFor([&] { return card() && card()->isVisible() && card()->record().key == key; });
    }
    QString cardText() const { return Gui::labelText(card(), u"cardEmptyLabel"_s); }
    RecordTable *section(const QString &name) const { return Gui::child<RecordTable>(card(), name + "Table"_L1); }
    MessageBar *sectionBar(const QString &name) const
    {
        return Gui::child<QWidget>(card(), name + "Page"_L1)
            ->findChild<MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
    }
    HistoryPage *history() const { return window()->findChild<HistoryPage *>(); }
    /// Return on a row of the contacts.
    void open(int row) const
    {
        const QString key = keyAt(row);
        table()->setFocus();
        table()->selectRow(row);
        Gui::key(Qt::Key_Return);
        QVERIFY(cardShows(key));
    }
    /// How often the service was asked for this.
    int asked(const QString &path, const QString &query = {}) const
    {
        int times = 0;
        for (const DemoLedgerEntry &entry : service().ledger())
            times += entry.method == "GET"_L1 && entry.path.contains(path) && entry.query.contains(query) ? 1 : 0;
        return times;
    }
    qint64 newest(int place) const
    {
        qint64 id = 0;
        service().edit([&](DemoData &data) { id = data.contactIds(place + 1).last(); });
        return id;
    }
    void removeAtService(const QString &key) const
    {
        service().edit([&key](DemoData &data) { data.removeContact(key.toLongLong()); });
    }
    /// The newest contact and the third one are in a course.
    static void enrollTwo(DemoData &data)
    {
        data.enrollments.clear();
        const QList<qint64> ids = data.contactIds(3);
        for (const qint64 id : {ids.at(0), ids.at(2)}) {
            DemoEnrollment enrollment;
            enrollment.courseId = data.courses.begin()->first;
            enrollment.contactId = id;
            data.addEnrollment(enrollment);
        }
    }

    /// The page of enrollments, with the two that there are.
    RecordTable *enrollmentsPage()
    {
        m_change = enrollTwo;
        start();
        Gui::key(Qt::Key_5, Qt::ControlModifier);
        auto *table = Gui::child<RecordTable>(window(), u"enrollmentsTable"_s);
        if (!QTest::qWaitFor([table] { return table->recordModel()->rowCount() == 2; }))
            qFatal("The enrollments are not listed.");
        return table;
    }
    /// The card of somebody who is enrolled, opened from there; returns its enrollments.
    RecordTable *openEnrolled()
    {
        enrollmentsPage()->selectRow(0);
        Gui::key(Qt::Key_Return, Qt::ControlModifier);
        const auto isListed = [this] {
            if (!card() || !card()->isVisible())
                return false;
            const RecordTableModel *model = section(u"card_enrollments"_s)->recordModel();
            return model && model->rowCount() == 1;
        };
        if (!QTest::qWaitFor(isListed))
            qFatal("The card does not show the enrollment.");
        return section(u"card_enrollments"_s);
    }

    std::unique_ptr<QTemporaryDir> m_profile{};
    std::unique_ptr<DemoFixture> m_demo{};
    std::unique_ptr<Program> m_program{};
    std::function<void(DemoData &)> m_change{}; // before the program starts

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"systeme-admin"_s);
        qputenv("MATON_API_KEY", DemoFixture::smallOptions().key.toUtf8());
    }
    void cleanupTestCase() { qunsetenv("MATON_API_KEY"); }
    void cleanup()
    {
        m_program.reset();
        m_demo.reset();
        m_change = {};
    }

    void returnOpensIt();
    void opensTheSamePersonAgain();
    void tabGoesAsItLies();
    void aSectionIsNoHigherThanItsRows();
    void asksOnceForWhatHasAged();
    void keepsTheOrderOfTheList();
    void opensByPartOfAName();
    void looksUpAWholeAddress();
    void goesBackAndForward();
    void placesKeepSearchAndNarrowing();
    void saysWhatWasDeletedMeanwhile();
    void opensThePersonOfAnEnrollment();
    void enrollsFromTheCard();
    void saysThatAMembershipIsAccepted();
    void deletesAnEnrollment();
    void aTagLeadsToItsPeople();
    void saysInWhichStateItIs();
    void showsTheHistory();
    void saysThatItWasDeletedElsewhere();
    void deletesTheContact();
    void leavesWithTheAccount();
    void subscriptionsAreNotSetUp();
    void subscriptionsAreRefused();
};

void TestContactCard::returnOpensIt()
{
    start();
    QVERIFY(!card()); // it costs nothing before
    open(2);
    QCOMPARE(window()->currentPage(), u"contacts"_s);
    QVERIFY(!table()->isVisible());
    QCOMPARE(Gui::child<QLineEdit>(card(), u"emailHeading"_s)->text(),
        table()->recordModel()->index(2, table()->recordModel()->resource().column("email")).data().toString());
    QCOMPARE(Gui::labelText(card(), u"cardPlaceLabel"_s), u"3 of 40"_s);
    for (const auto *command : {"editContactAction", "editTagsAction", "enrollContactsAction", "deleteContactAction"})
        QVERIFY2(m_program->action(QLatin1StringView(command))->isEnabled(), command);
    // The commands of the contacts are about this one.
    Gui::key(Qt::Key_F2);
    auto *dialog = Gui::waitForOpen<QDialog>(window(), u"ContactDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->text(),
        Gui::child<QLineEdit>(card(), u"emailHeading"_s)->text());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(window(), u"ContactDialog"_s));
    QVERIFY(Gui::activate(window()));
    card()->setFocus();
    Gui::key(Qt::Key_Escape);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->currentIndex().row(), 2);
}

// Whoever comes from a list wants to go on in that one.
void TestContactCard::opensTheSamePersonAgain()
{
    start();
    const QString key = keyAt(2);
    open(2);
    card()->setFocus();
    Gui::key(Qt::Key_Escape);
    QVERIFY(table()->isVisible());
    open(2);
    QTRY_COMPARE(Gui::labelText(card(), u"cardPlaceLabel"_s), u"3 of 40"_s);
    card()->setFocus();
    Gui::key(Qt::Key_Escape);
    table()->sortByColumn(table()->recordModel()->resource().column("email"), Qt::AscendingOrder);
    QTRY_VERIFY(keyAt(2) != key);
    int row = 0;
    while (keyAt(row) != key)
        ++row;
    open(row);
    QTRY_COMPARE(Gui::labelText(card(), u"cardPlaceLabel"_s), u"%1 of 40"_s.arg(row + 1));
    const QString next = keyAt(row + 1);
    Gui::click(card(), u"nextContactButton"_s);
    QVERIFY(cardShows(next));
}

// What a person has is asked for when the card rests there, and not again when somebody comes back soon.
void TestContactCard::tabGoesAsItLies()
{
    RecordTable *section = openEnrolled();
    section->selectRow(0);
    card()->setFocus();
    QStringList order;
    for (int i = 0; i < 40; ++i) {
        Gui::key(Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        if (!card()->isAncestorOf(focus))
            break;
        order.append(focus->objectName());
    }
    const QStringList wanted{u"nextContactButton"_s, u"emailHeading"_s, u"editButton"_s, u"removeTagButton"_s,
        u"addTagEdit"_s, u"fieldsTable"_s, u"card_enrollmentsTable"_s, u"card_subscriptionsTable"_s};
    QStringList found = order;
    found.removeIf([&wanted](const QString &name) { return !wanted.contains(name); });
    QCOMPARE(found, wanted);
    QVERIFY2(order.indexOf(u"newEnrollmentButton"_s) < order.indexOf(u"card_enrollmentsTable"_s), "above it");
    QVERIFY(order.contains(u"newEnrollmentButton"_s));
}

// Where it had to be scrolled sideways and has not any more.
void TestContactCard::aSectionIsNoHigherThanItsRows()
{
    RecordTable *section = openEnrolled();
    const ListingSync *listing = workspace()->listing(enrollmentListing(0, card()->key().toLongLong()));
    QTRY_COMPARE(listing->state(), ListingSync::State::Exhausted); // then the rows do not come anew
    const int course = section->recordModel()->resource().column("course");
    const int height = section->minimumHeight();
    section->setColumnWidth(course, 2000);
    QTRY_VERIFY(section->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(section->minimumHeight(), height + section->horizontalScrollBar()->sizeHint().height());
    section->setColumnWidth(course, 90);
    QTRY_COMPARE(section->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(section->minimumHeight(), height);
}

void TestContactCard::asksOnceForWhatHasAged()
{
    start();
    service().clearLedger();
    open(0);
    const QString contact = "contact="_L1 + keyAt(0);
    for (const QString &path : {u"/enrollments"_s, u"/memberships"_s, u"/subscriptions"_s})
        QTRY_COMPARE_WITH_TIMEOUT(asked(path, contact), 1, 5000);
    QCOMPARE(asked(u"contacts/"_s), 0); // the contact itself was read a moment ago
    Gui::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(cardShows(keyAt(1)));
    for (const QString &path : {u"/enrollments"_s, u"/memberships"_s, u"/subscriptions"_s})
        QTRY_COMPARE_WITH_TIMEOUT(asked(path, "contact="_L1 + keyAt(1)), 1, 5000);
    Gui::key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(cardShows(keyAt(0)));
    Gui::key(Qt::Key_Down, Qt::AltModifier); // and on, at once: what is only gone past is not asked for
    Gui::key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(asked(u"/subscriptions"_s, "contact="_L1 + card()->key()), 1);
    for (const QString &path : {u"/enrollments"_s, u"/memberships"_s, u"/subscriptions"_s})
        QCOMPARE(asked(path, contact), 1);
    // By hand it is asked for anew.
    const QString shown = card()->key();
    Gui::key(Qt::Key_F5);
    QTRY_COMPARE(asked("contacts/"_L1 + shown), 1);
    QTRY_COMPARE(asked(u"/enrollments"_s, "contact="_L1 + shown), 2);
}

void TestContactCard::keepsTheOrderOfTheList()
{
    start();
    table()->recordModel()->sort(table()->recordModel()->resource().column("email"), Qt::AscendingOrder);
    QTRY_COMPARE(table()->recordModel()->sortColumn(), "email");
    QTRY_VERIFY(!table()->recordModel()->isQuerying());
    QStringList order;
    for (int row = 0; row < 6; ++row)
        order.append(keyAt(row));
    open(1);
    Gui::key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(cardShows(order.at(0)));
    QVERIFY(!m_program->action(u"previousContactAction"_s)->isEnabled());
    for (int row = 1; row < 4; ++row) {
        Gui::click(card(), u"nextContactButton"_s);
        QVERIFY(cardShows(order.at(row)));
    }
    QCOMPARE(Gui::labelText(card(), u"cardPlaceLabel"_s), u"4 of 40"_s);
    // Who was deleted meanwhile is passed over.
    bool removed = false;
    workspace()->mirror()->post(
        this, [key = order.at(4)](MirrorStore &store) { return store.removeRecord("contact", key); },
        [&removed](bool done) { removed = done; });
    QTRY_VERIFY(removed);
    Gui::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(cardShows(order.at(5)));
    // The list has followed.
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(table()->isVisible());
    QTRY_COMPARE(keyAt(table()->currentIndex().row()), order.at(5));
}

void TestContactCard::opensByPartOfAName()
{
    m_change = [](DemoData &data) {
        for (const int place : {5, 20}) {
            DemoContact contact = *data.contact(data.contactIds(place + 1).last());
            contact.setValue(u"first_name"_s, u"Wilhelmine"_s);
            contact.setValue(u"surname"_s, place == 5 ? u"Aab"_s : u"Zzyx"_s);
            data.updateContact(contact);
        }
    };
    start();
    Gui::key(Qt::Key_2, Qt::ControlModifier);
    Gui::key(Qt::Key_K, Qt::ControlModifier);
    auto *dialog = Gui::waitForOpen<QDialog>(window(), u"quickOpen"_s);
    QVERIFY(dialog);
    auto *list = Gui::child<QListWidget>(dialog, u"quickOpenList"_s);
    Gui::type(u"ilhelm"_s);
    QTRY_COMPARE(list->count(), 2);
    const QString other = list->item(1)->text();
    Gui::key(Qt::Key_Down);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(window(), u"quickOpen"_s));
    QTRY_VERIFY(card() && card()->isVisible());
    QTRY_VERIFY(other.startsWith(Gui::child<QLineEdit>(card(), u"emailHeading"_s)->text()));
    QTRY_VERIFY(Gui::labelText(card(), u"cardPlaceLabel"_s).endsWith(u"of 40"_s));
    QVERIFY(Gui::activate(window()));
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window()->currentPage(), u"tags"_s);
    QVERIFY(!card()->isVisible());
}

void TestContactCard::looksUpAWholeAddress()
{
    start();
    DemoContact contact;
    contact.email = u"late@example.org"_s;
    service().edit([&contact](DemoData &data) { contact.id = data.addContact(contact); });
    bool stored = false; // whoever has that address in part is here
    workspace()->mirror()->post(
        this,
        [](MirrorStore &store) {
            return store.storeRecord("contact", {{"id"_L1, 7000001}, {"email"_L1, "late@example.org.uk"_L1}});
        },
        [&stored](RowId) { stored = true; });
    QTRY_VERIFY(stored);
    Gui::key(Qt::Key_K, Qt::ControlModifier);
    auto *dialog = Gui::waitForOpen<QDialog>(window(), u"quickOpen"_s);
    QVERIFY(dialog);
    const auto said = [dialog] { return Gui::labelText(dialog, u"quickOpenLabel"_s); };
    Gui::type(u"nobody@example.org"_s);
    QTRY_VERIFY(said().contains(u"Enter asks the service"_s));
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY2(said().contains(u"has no contact"_s), qPrintable(said()));
    Gui::child<QLineEdit>(dialog, u"quickOpenEdit"_s)->selectAll();
    Gui::type(u"late@example.org"_s);
    QTRY_VERIFY(said().contains(u"Enter asks the service"_s));
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(window(), u"quickOpen"_s));
    QVERIFY(cardShows(QString::number(contact.id)));
}

void TestContactCard::goesBackAndForward()
{
    start();
    const QAction *back = m_program->action(u"backAction"_s);
    const QAction *forward = m_program->action(u"forwardAction"_s);
    QVERIFY(!back->isEnabled());
    QVERIFY(!forward->isEnabled());
    Gui::key(Qt::Key_2, Qt::ControlModifier);
    Gui::key(Qt::Key_9, Qt::ControlModifier);
    Gui::key(Qt::Key_1, Qt::ControlModifier);
    open(3);
    const QString key = card()->key();
    for (const QString &page : {u"contacts"_s, u"history"_s, u"tags"_s, u"contacts"_s}) {
        Gui::key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), page);
        QVERIFY(!card()->isVisible());
    }
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(table()->viewport(), Qt::ForwardButton);
    QCOMPARE(window()->currentPage(), u"tags"_s);
    QTest::mouseClick(Gui::child<QListWidget>(window(), u"navigationList"_s)->viewport(), Qt::BackButton);
    QCOMPARE(window()->currentPage(), u"contacts"_s);
    for (int i = 0; i < 4; ++i)
        Gui::key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(cardShows(key));
    QVERIFY(!forward->isEnabled());
    // From the card to its list, whose page is marked already.
    auto *pages = Gui::child<QListWidget>(window(), u"navigationList"_s);
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->visualItemRect(pages->item(0)).center());
    QVERIFY(table()->isVisible());
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(cardShows(key));
}

void TestContactCard::placesKeepSearchAndNarrowing()
{
    m_change = [](DemoData &data) {
        const qint64 tag = data.addTag(u"0 first"_s);
        for (const qint64 id : data.contactIds(4))
            data.setContactTag(id, tag, true);
    };
    start();
    auto *page = Gui::child<QWidget>(window(), u"contactsPage"_s);
    auto *search = Gui::child<QLineEdit>(page, u"searchEdit"_s);
    search->setFocus();
    Gui::type(u"com"_s);
    QTRY_VERIFY(table()->recordModel()->rowCount() < 40);
    const int found = table()->recordModel()->rowCount();
    Gui::key(Qt::Key_2, Qt::ControlModifier);
    auto *tags = Gui::child<RecordTable>(window(), u"tagsTable"_s);
    QTRY_VERIFY(tags->recordModel()->rowCount() > 0);
    tags->recordModel()->sort(tags->recordModel()->resource().column("name"), Qt::AscendingOrder);
    QTRY_COMPARE(
        tags->recordModel()->index(0, tags->recordModel()->resource().column("name")).data().toString(), u"0 first"_s);
    tags->setFocus();
    tags->selectRow(0);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(m_program->rows(), 4);
    QVERIFY(Gui::child<QWidget>(page, u"narrowingBar"_s)->isVisible());
    open(1);
    Gui::key(Qt::Key_Left, Qt::AltModifier); // the people of the tag
    QCOMPARE(m_program->rows(), 4);
    QTRY_COMPARE(table()->currentIndex().row(), 1);
    Gui::key(Qt::Key_Left, Qt::AltModifier); // the tags
    QVERIFY(tags->isVisible());
    Gui::key(Qt::Key_Left, Qt::AltModifier); // what was searched
    QVERIFY(table()->isVisible());
    QTRY_COMPARE(search->text(), u"com"_s);
    QTRY_COMPARE(m_program->rows(), found);
    QVERIFY(!Gui::child<QWidget>(page, u"narrowingBar"_s)->isVisible());
    Gui::key(Qt::Key_Right, Qt::AltModifier);
    Gui::key(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(m_program->rows(), 4);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(table()->currentIndex().row(), 1);
    // Taking the part back is a step as well.
    Gui::click(page, u"narrowingClearButton"_s);
    QTRY_COMPARE(m_program->rows(), 40);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_program->rows(), 4);
}

void TestContactCard::saysWhatWasDeletedMeanwhile()
{
    start();
    auto *page = Gui::child<QWidget>(window(), u"contactsPage"_s);
    const QString key = keyAt(2);
    table()->selectRow(2);
    Gui::key(Qt::Key_2, Qt::ControlModifier);
    bool removed = false;
    workspace()->mirror()->post(
        this, [key](MirrorStore &store) { return store.removeRecord("contact", key); },
        [&removed](bool done) { removed = done; });
    QTRY_VERIFY(removed);
    QTRY_COMPARE(table()->recordModel()->rowCount(), 39);
    // The list was narrowed since, so that it has to be made as it was.
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(table()->isVisible());
    QTRY_VERIFY(page->findChild<MessageBar *>(u"messageBar"_s)->isVisible());
    QVERIFY(page->findChild<MessageBar *>(u"messageBar"_s)->text().contains(u"deleted meanwhile"_s));
}

void TestContactCard::opensThePersonOfAnEnrollment()
{
    RecordTable *enrollments = enrollmentsPage();
    const int contact = enrollments->recordModel()->resource().column("contact_id");
    const auto personAt = [&](int row) {
        return enrollments->recordModel()->index(row, contact).data(RecordTableModel::RawRole).toString();
    };
    enrollments->setFocus();
    enrollments->selectRow(0);
    Gui::key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(cardShows(personAt(0)));
    QTRY_COMPARE(section(u"card_enrollments"_s)->recordModel()->rowCount(), 1);
    Gui::key(Qt::Key_Down, Qt::AltModifier); // in the order of the enrollments
    QVERIFY(cardShows(personAt(1)));
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(enrollments->isVisible());
    QCOMPARE(window()->currentPage(), u"enrollments"_s);
}

void TestContactCard::enrollsFromTheCard()
{
    m_change = [](DemoData &data) { data.enrollments.clear(); };
    start();
    open(0);
    RecordTableModel *model = section(u"card_enrollments"_s)->recordModel();
    QTRY_VERIFY(model->hasAnswer());
    QCOMPARE(model->rowCount(), 0);
    QTRY_COMPARE(Gui::labelText(section(u"card_enrollments"_s), u"emptyLabel"_s), u"Not enrolled in any course."_s);
    Gui::click(card(), u"newEnrollmentButton"_s);
    auto *dialog = Gui::waitForOpen<QDialog>(window(), u"enrollDialog"_s);
    QVERIFY(dialog);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    QVERIFY(chosen->item(0)->text().startsWith(Gui::child<QLineEdit>(card(), u"emailHeading"_s)->text()));
    QVERIFY(Gui::chooseFirst(dialog, u"courseCombo"_s));
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(window(), u"enrollDialog"_s));
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(QString::number(model->filter().references.value("contact_id")), keyAt(0)); // still of this one
    auto *lines = Gui::child<QTreeWidget>(card(), u"contactHistoryList"_s);
    QTRY_COMPARE(lines->topLevelItemCount(), 1); // what the contact has is of the contact
}

// Until it is there, the card says why it is not.
void TestContactCard::saysThatAMembershipIsAccepted()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.membershipDelayMs = 600'000;
    m_change = [](DemoData &data) { data.memberships.clear(); };
    start(options);
    open(0);
    QTRY_VERIFY(section(u"card_memberships"_s)->recordModel()->hasAnswer());
    Gui::click(card(), u"newMembershipButton"_s);
    auto *dialog = Gui::waitForOpen<QDialog>(window(), u"memberDialog"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 1);
    QVERIFY(Gui::chooseFirst(dialog, u"communityCombo"_s));
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(window(), u"memberDialog"_s));
    const auto *bar = Gui::child<MessageBar>(card(), u"cardBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"shortly"_s), qPrintable(bar->text()));
}

void TestContactCard::deletesAnEnrollment()
{
    m_change = enrollTwo;
    start();
    open(0);
    RecordTable *enrollments = section(u"card_enrollments"_s);
    QTRY_COMPARE(enrollments->recordModel()->rowCount(), 1);
    enrollments->setFocus();
    enrollments->selectRow(0);
    Gui::key(Qt::Key_Delete);
    auto *question = Gui::waitForOpen<QDialog>(window(), u"deleteQuestion"_s);
    QVERIFY(question);
    QVERIFY(Gui::labelText(question, u"questionLabel"_s).contains(u"End the access"_s));
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(enrollments->recordModel()->rowCount(), 0);
    int left = 0;
    service().edit([&left](DemoData &data) { left = int(data.enrollments.size()); });
    QCOMPARE(left, 1);
}

void TestContactCard::aTagLeadsToItsPeople()
{
    m_change = [](DemoData &data) {
        const QList<qint64> ids = data.contactIds();
        for (const qint64 id : ids) {
            DemoContact contact = *data.contact(id);
            contact.tags.clear();
            data.updateContact(contact);
        }
        const qint64 tag = data.addTag(u"Few"_s);
        for (const qint64 id : data.contactIds(3))
            data.setContactTag(id, tag, true);
    };
    start();
    open(0);
    auto *chip = Gui::child<QWidget>(card(), u"tagChip"_s);
    QTest::mouseClick(chip->findChild<QLabel *>(), Qt::LeftButton);
    QTRY_VERIFY(table()->isVisible());
    QTRY_COMPARE(m_program->rows(), 3);
    QCOMPARE(Gui::labelText(Gui::child<QWidget>(window(), u"contactsPage"_s), u"narrowingLabel"_s), u"Tag: Few"_s);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(card()->isVisible());
}

void TestContactCard::saysInWhichStateItIs()
{
    m_change = [](DemoData &data) {
        const QList<qint64> ids = data.contactIds(2);
        DemoContact bad = *data.contact(ids.at(0));
        bad.bounced = true;
        bad.unsubscribed = false;
        bad.needsConfirmation = false;
        data.updateContact(bad);
        DemoContact good = *data.contact(ids.at(1));
        good.bounced = good.unsubscribed = good.needsConfirmation = false;
        data.updateContact(good);
    };
    start();
    open(0);
    const auto *states = Gui::child<QLabel>(card(), u"statesLabel"_s);
    QVERIFY(states->isVisible());
    QCOMPARE(states->text(), u"Bounced"_s);
    Gui::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(cardShows(keyAt(1)));
    QVERIFY(!states->isVisible());
}

void TestContactCard::showsTheHistory()
{
    start();
    open(0);
    const QString key = card()->key();
    QTRY_VERIFY(Gui::child<QLabel>(card(), u"contactHistoryEmptyLabel"_s)->isVisible());
    auto *edit = Gui::child<QLineEdit>(card(), u"addTagEdit"_s);
    edit->setFocus();
    Gui::type(u"From the card"_s);
    Gui::key(Qt::Key_Return);
    auto *lines = Gui::child<QTreeWidget>(card(), u"contactHistoryList"_s);
    QTRY_COMPARE(lines->topLevelItemCount(), 1);
    QVERIFY2(lines->topLevelItem(0)->text(0).contains(u"From the card"_s), qPrintable(lines->topLevelItem(0)->text(0)));
    QTRY_COMPARE(lines->topLevelItem(0)->text(1), u"Done"_s);
    window()->resize(1100, 1000); // the list stays at its title
    QTRY_COMPARE(window()->height(), 1000);
    const QWidget *all = Gui::child<QWidget>(card(), u"contactHistoryButton"_s);
    QTRY_VERIFY(lines->y() > all->y() && lines->y() < all->geometry().bottom() + 20);
    // Another contact has another history.
    Gui::key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(cardShows(keyAt(1)));
    QTRY_COMPARE(lines->topLevelItemCount(), 0);
    edit->setFocus();
    Gui::type(u"From the card"_s);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(lines->topLevelItemCount(), 1);
    Gui::key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(cardShows(key));
    QTRY_COMPARE(lines->topLevelItemCount(), 1);

    // The line leads to its job, which is the older one.
    QVERIFY(Gui::activate(window()));
    lines->setFocus();
    lines->setCurrentItem(lines->topLevelItem(0));
    QTRY_VERIFY(lines->hasFocus());
    Gui::key(Qt::Key_Return);
    QCOMPARE(window()->currentPage(), u"history"_s);
    QTRY_COMPARE(history()->currentJob(), 1);
    auto *jobs = Gui::child<QTableView>(history(), u"jobTable"_s);
    QTRY_COMPARE(jobs->model()->rowCount(), 2);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(cardShows(key));
    Gui::click(card(), u"contactHistoryButton"_s);
    QCOMPARE(window()->currentPage(), u"history"_s);
    QTRY_COMPARE(jobs->model()->rowCount(), 1);
    QTRY_COMPARE(history()->currentJob(), 1);
    Gui::click(history(), u"narrowingClearButton"_s);
    QTRY_COMPARE(jobs->model()->rowCount(), 2);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(jobs->model()->rowCount(), 1);
}

void TestContactCard::saysThatItWasDeletedElsewhere()
{
    start();
    open(1);
    const QString gone = card()->key();
    const QString email = Gui::child<QLineEdit>(card(), u"emailHeading"_s)->text();
    const QString next = keyAt(2);
    removeAtService(gone);
    Gui::key(Qt::Key_F5);
    QTRY_VERIFY(card()->record().key.isEmpty());
    QTRY_VERIFY2(cardText().contains(email) && cardText().contains(u"deleted elsewhere"_s), qPrintable(cardText()));
    for (const auto *command : {"editContactAction", "deleteContactAction", "enrollmentsOfContactAction"})
        QVERIFY2(!m_program->action(QLatin1StringView(command))->isEnabled(), command);
    Gui::key(Qt::Key_Down, Qt::AltModifier); // the way on stays
    QVERIFY(cardShows(next));
    Gui::key(Qt::Key_Up, Qt::AltModifier); // and passes over who is gone
    QTRY_VERIFY(card()->key() != next && card()->key() != gone);
}

void TestContactCard::deletesTheContact()
{
    start();
    open(0);
    const QString key = card()->key();
    Gui::click(card(), u"deleteButton"_s);
    auto *question = Gui::waitForOpen<QDialog>(window(), u"deleteQuestion"_s);
    QVERIFY(question);
    Gui::click(question, u"confirmButton"_s);
    QTRY_VERIFY(cardText().contains(u"was deleted"_s));
    QVERIFY(card()->isVisible());
    QVERIFY(Gui::activate(window()));
    // Gone for whoever comes back, too.
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_program->rows(), 39);
    open(0);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    Gui::key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!m_program->action(u"backAction"_s)->isEnabled());
    QVERIFY(keyAt(0) != key);
}

void TestContactCard::leavesWithTheAccount()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    start(options);
    open(1);
    const QString key = card()->key();
    Gui::key(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(m_program->rows(), 10);
    QVERIFY(!card());
    QVERIFY(!m_program->action(u"backAction"_s)->isEnabled());
    QVERIFY(!m_program->action(u"nextContactAction"_s)->isEnabled());
    table()->setFocus();
    Gui::key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_program->action(u"backAction"_s)->isEnabled());
    Gui::key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(window()->currentPage(), u"tags"_s);
    Gui::key(Qt::Key_Left, Qt::AltModifier); // where that account was
    QTRY_COMPARE(m_program->rows(), 40);
    open(1);
    QCOMPARE(card()->key(), key);
}

void TestContactCard::subscriptionsAreNotSetUp()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.paymentsConfigured = false;
    start(options);
    open(0);
    QTRY_VERIFY(sectionBar(u"card_subscriptions"_s)->isVisible());
    QVERIFY(sectionBar(u"card_subscriptions"_s)->text().contains(u"not set up"_s));
    QVERIFY(!sectionBar(u"card_subscriptions"_s)->findChild<QToolButton *>(u"retryButton"_s));
    QVERIFY(!sectionBar(u"card_enrollments"_s)->isVisible());
}

// The rest of the card works on, and so does the section once the service agrees.
void TestContactCard::subscriptionsAreRefused()
{
    start();
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::ValidationError;
    refusal.pathPattern = u"subscriptions"_s;
    refusal.violationPath = u"contact"_s; // as where no contact is given
    service().addFault(refusal);
    open(0);
    MessageBar *bar = sectionBar(u"card_subscriptions"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->text().isEmpty());
    QTRY_COMPARE(Gui::labelText(section(u"card_enrollments"_s), u"emptyLabel"_s).isEmpty(),
        section(u"card_enrollments"_s)->recordModel()->rowCount() > 0);
    Gui::click(bar, u"retryButton"_s);
    QTRY_VERIFY(!bar->isVisible());
    QTRY_COMPARE(asked(u"/subscriptions"_s, "contact="_L1 + card()->key()), 2);
}

QTEST_MAIN(TestContactCard)
#include "tst_contactcard.moc"
