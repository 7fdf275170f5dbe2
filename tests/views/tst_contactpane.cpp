// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactpane.h"

#include "guitest.h"
#include "messagebar.h"
#include "openaccount.h"
#include "recordsync.h"
#include "tagchips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestContactPane : public QObject
{
    Q_OBJECT

private:
    static QString value(const QWidget *pane, const QString &label)
    {
        const auto *table = Gui::child<QTableWidget>(pane, u"fieldsTable"_s);
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == label)
                return table->item(row, 1)->text();
        }
        return u"(no such line)"_s;
    }
    static QStringList chips(const QWidget *pane)
    {
        QStringList names;
        const QList<QToolButton *> buttons = pane->findChildren<QToolButton *>(u"removeTagButton"_s);
        for (const QToolButton *button : buttons) {
            if (button->isVisible())
                names.append(button->accessibleName());
        }
        names.sort();
        return names;
    }
    static QStringList removers(const QStringList &tags)
    {
        QStringList names;
        for (const QString &tag : tags)
            names.append(u"Remove tag "_s + tag);
        names.sort();
        return names;
    }
    StoredRecord aged(int place)
    {
        StoredRecord record = m_account->record(place);
        record.fetchedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
        return record;
    }
    int reads() { return int(m_account->sent(u"GET"_s).size()); }

    std::unique_ptr<OpenAccount> m_account;
    std::unique_ptr<ContactPane> m_pane;
    qint64 m_id{};

private Q_SLOTS:
    void init()
    {
        m_account = std::make_unique<OpenAccount>();
        m_account->service().edit([this](DemoData &data) {
            m_id = data.contactIds(1).first();
            DemoContact contact = *data.contact(m_id);
            contact.tags = {data.addTag(u"First tag"_s), data.addTag(u"Second tag"_s)};
            contact.setValue(u"first_name"_s, u"<b>Ana</b>"_s);
            contact.setValue(u"surname"_s, u"Petrova"_s);
            contact.setValue(u"postcode"_s, u"75011"_s);
            contact.bounced = true;
            data.updateContact(contact);
            data.addTag(u"Third tag"_s);
        });
        QVERIFY(m_account->load());
        m_pane = std::make_unique<ContactPane>(m_account->workspace());
        m_pane->resize(320, 560);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup()
    {
        m_pane.reset();
        m_account.reset();
    }

    void showsAllAboutAContact();
    void aLongNameLeavesRoom();
    void everyNameBeginsBelowTheAddress();
    void copiesByKeyboard();
    void readsAnAgedCopyOnce();
    void leavesAFreshCopy();
    void followsTheMirror();
    void saysWhenItIsGone();
    void saysWhenItCannotRead();
    void messageEndsWithItsCause();
    void addsAKnownTag();
    void createsATag();
    void removesATagByKeyboard();
    void saysWhyATagWasRefused();
};

void TestContactPane::showsAllAboutAContact()
{
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"emptyLabel"_s)->isVisible());
    const StoredRecord record = m_account->record(0);
    QCOMPARE(record.key, QString::number(m_id));
    m_pane->setRecord(record);
    QCOMPARE(Gui::child<QLineEdit>(m_pane.get(), u"emailHeading"_s)->text(), m_account->contact(m_id).email);
    QCOMPARE(Gui::child<QLabel>(m_pane.get(), u"nameLabel"_s)->text(), u"<b>Ana</b> Petrova"_s);
    QCOMPARE(Gui::child<QLabel>(m_pane.get(), u"nameLabel"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(value(m_pane.get(), u"Last name"_s), u"Petrova"_s);
    QCOMPARE(value(m_pane.get(), u"States"_s), u"Bounced"_s);
    QCOMPARE(value(m_pane.get(), u"Contact ID"_s), record.key);
    QCOMPARE(chips(m_pane.get()), removers({u"First tag"_s, u"Second tag"_s}));
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"ageLabel"_s)->text().contains(u"just now"_s));
    m_pane->clear();
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"emptyLabel"_s)->isVisible());
    QVERIFY(m_pane->record().key.isEmpty());
}

void TestContactPane::aLongNameLeavesRoom()
{
    const QString first = QString(u"Many words "_s.repeated(28)).trimmed();
    const QString last(300, u'W');
    m_account->service().edit([&](DemoData &data) {
        DemoContact contact = *data.contact(m_id);
        contact.setValue(u"first_name"_s, first);
        contact.setValue(u"surname"_s, last);
        data.updateContact(contact);
    });
    m_pane->resize(320, 360);
    m_pane->setRecord(m_account->record(0));
    m_account->workspace()->contactRecords()->refresh(QString::number(m_id));
    QTRY_COMPARE(value(m_pane.get(), u"Last name"_s), last);
    const auto *name = Gui::child<QLabel>(m_pane.get(), u"nameLabel"_s);
    QVERIFY(name->text().startsWith(u"Many words"_s));
    QTRY_VERIFY(name->height() >= name->heightForWidth(name->width()));
    QVERIFY(Gui::child<QWidget>(m_pane.get(), u"fieldsTable"_s)->height() > name->height());
}

void TestContactPane::everyNameBeginsBelowTheAddress()
{
    m_account->service().edit([&](DemoData &data) {
        DemoContact contact = *data.contact(m_id);
        contact.setValue(u"first_name"_s, u"فاطمة"_s);
        contact.setValue(u"surname"_s, u"العلي"_s);
        data.updateContact(contact);
    });
    m_pane->setRecord(m_account->record(0));
    m_account->workspace()->contactRecords()->refresh(QString::number(m_id));
    QTRY_COMPARE(value(m_pane.get(), u"Last name"_s), u"العلي"_s);
    auto *name = Gui::child<QLabel>(m_pane.get(), u"nameLabel"_s);
    QTRY_VERIFY(name->width() > 200);
    const QImage image = name->grab(QRect(0, 0, 20, name->height())).toImage();
    const QRgb empty = image.pixel(0, 0);
    bool any = false;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            any = any || image.pixel(x, y) != empty;
    }
    QVERIFY(any);
}

void TestContactPane::copiesByKeyboard()
{
    m_pane->setRecord(m_account->record(0));
    auto *table = Gui::child<QTableWidget>(m_pane.get(), u"fieldsTable"_s);
    table->setFocus();
    table->setCurrentCell(0, 1);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Petrova"_s);
    QTest::keyClick(table, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"First name\t<b>Ana</b>\nLast name\tPetrova"_s);
    auto *email = Gui::child<QLineEdit>(m_pane.get(), u"emailHeading"_s);
    email->setFocus();
    QTest::keyClick(email, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(email, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), m_account->contact(m_id).email);
}

void TestContactPane::readsAnAgedCopyOnce()
{
    m_account->service().edit([this](DemoData &data) { data.setContactValue(m_id, u"surname"_s, u"Elsewhere"_s); });
    for (int place = 5; place >= 0; --place) // as the arrow keys would
        m_pane->setRecord(aged(place));
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"ageLabel"_s)->text().contains(u"hour"_s));
    QTRY_COMPARE(value(m_pane.get(), u"Last name"_s), u"Elsewhere"_s);
    QCOMPARE(reads(), 1);
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"ageLabel"_s)->text().contains(u"just now"_s));
}

void TestContactPane::leavesAFreshCopy()
{
    m_pane->setRecord(m_account->record(0));
    // That something does not happen has no signal: the pane's own time has to pass.
    QTest::qWait(ContactPane::RestMs + 100);
    QCOMPARE(reads(), 0);
    QTest::mouseClick(Gui::child<QToolButton>(m_pane.get(), u"refreshContactButton"_s), Qt::LeftButton);
    QTRY_COMPARE(reads(), 1);
}

void TestContactPane::followsTheMirror()
{
    m_pane->setRecord(m_account->record(0));
    m_account->ask([key = QString::number(m_id)](MirrorStore &store) {
        return store.editRecord(
            "contact", key, [](QJsonObject &document) { document.insert("lastName"_L1, "Followed"_L1); });
    });
    QTRY_COMPARE(value(m_pane.get(), u"Last name"_s), u"Followed"_s);
}

void TestContactPane::saysWhenItIsGone()
{
    QSignalSpy gone(m_pane.get(), &ContactPane::gone);
    const QString email = m_account->contact(m_id).email;
    m_account->service().edit([this](DemoData &data) { data.removeContact(m_id); });
    m_pane->setRecord(aged(0));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.first().first().toString(), email);
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"emptyLabel"_s)->text().contains(email));
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"emptyLabel"_s)->isVisible());
}

void TestContactPane::saysWhenItCannotRead()
{
    DemoFault fault;
    fault.kind = DemoFault::Kind::Status;
    fault.status = 403;
    fault.body = R"({"detail": "Not for this key."})";
    m_account->service().addFault(fault);
    m_pane->setRecord(aged(0));
    QTRY_VERIFY(m_pane->findChild<QToolButton *>(u"retryButton"_s));
    QCOMPARE(value(m_pane.get(), u"Last name"_s), u"Petrova"_s);
    QTest::mouseClick(Gui::child<QToolButton>(m_pane.get(), u"retryButton"_s), Qt::LeftButton);
    QTRY_COMPARE(reads(), 2);
    QTRY_VERIFY(Gui::child<QToolButton>(m_pane.get(), u"refreshContactButton"_s)->isEnabled());
}

// Whoever had it read: what is shown is not out of date any more. And when the account is reached again, it is read.
void TestContactPane::messageEndsWithItsCause()
{
    const auto *bar = Gui::child<MessageBar>(m_pane.get(), u"contactPaneBar"_s);
    const auto fail = [this] {
        DemoFault fault;
        fault.kind = DemoFault::Kind::Status;
        fault.status = 403;
        m_account->service().addFault(fault);
    };
    fail();
    m_pane->setRecord(aged(0));
    QTRY_VERIFY(bar->isVisible());
    m_account->workspace()->contactRecords()->refresh(m_pane->record().key);
    QTRY_VERIFY(!bar->isVisible());
    fail();
    QTest::mouseClick(Gui::child<QToolButton>(m_pane.get(), u"refreshContactButton"_s), Qt::LeftButton);
    QTRY_VERIFY(bar->isVisible());
    const int before = reads();
    m_account->workspace()->setAccess(Workspace::Access::Works, {});
    QTRY_COMPARE(reads(), before + 1);
    QTRY_VERIFY(!bar->isVisible());
}

void TestContactPane::addsAKnownTag()
{
    m_pane->setRecord(m_account->record(0));
    auto *edit = Gui::child<QLineEdit>(m_pane.get(), u"addTagEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"hird ta"_s);
    QAbstractItemView *offers = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == u"tagOffers"_s && widget->isVisible())
            offers = qobject_cast<QAbstractItemView *>(widget);
    }
    QVERIFY2(offers, "tags are offered while typing");
    QCOMPARE(offers->model()->index(0, 0).data().toString(), u"Third tag"_s);
    QVERIFY(offers->model()->index(1, 0).data().toString().contains(u"Create"_s));
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(chips(m_pane.get()), removers({u"First tag"_s, u"Second tag"_s, u"Third tag"_s}));
    QTRY_COMPARE(m_account->contact(m_id).tags.size(), 3);
    QTRY_VERIFY(!m_account->workspace()->jobs()->isBusy());
    QCOMPARE(m_account->service().ledger().size(), 1);
    const QList<QToolButton *> buttons = m_pane->findChildren<QToolButton *>(u"removeTagButton"_s);
    QTRY_VERIFY(
        std::all_of(buttons.cbegin(), buttons.cend(), [](const QToolButton *button) { return button->isEnabled(); }));
}

void TestContactPane::createsATag()
{
    m_pane->setRecord(m_account->record(0));
    auto *edit = Gui::child<QLineEdit>(m_pane.get(), u"addTagEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"Made here"_s);
    QVERIFY(Gui::child<QLabel>(m_pane.get(), u"addTagHint"_s)->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_account->contact(m_id).tags.size(), 3);
    QTRY_VERIFY(!m_account->workspace()->jobs()->isBusy());
    QTRY_COMPARE(chips(m_pane.get()), removers({u"First tag"_s, u"Second tag"_s, u"Made here"_s}));
    QCOMPARE(m_account->sent(u"POST"_s).size(), 2);
    // Typed again it is the same tag, and the contact has it.
    QTest::keyClicks(edit, u"made HERE"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!m_account->workspace()->jobs()->isBusy());
    QCOMPARE(chips(m_pane.get()).size(), 3);
}

void TestContactPane::removesATagByKeyboard()
{
    m_pane->setRecord(m_account->record(0));
    QToolButton *button = m_pane->findChildren<QToolButton *>(u"removeTagButton"_s).first();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY2(!button->isEnabled(), "under way");
    QTRY_COMPARE(m_account->contact(m_id).tags.size(), 1);
    QTRY_COMPARE(chips(m_pane.get()), removers({u"Second tag"_s}));
    QVERIFY2(m_pane->isAncestorOf(QApplication::focusWidget()), "the keyboard keeps its place");
}

void TestContactPane::saysWhyATagWasRefused()
{
    DemoFault fault;
    fault.method = u"POST"_s;
    fault.kind = DemoFault::Kind::ValidationError;
    fault.violationPath = u"tagId"_s;
    fault.message = u"This tag is not for you."_s;
    m_account->service().addFault(fault);
    m_pane->setRecord(m_account->record(0));
    auto *edit = Gui::child<QLineEdit>(m_pane.get(), u"addTagEdit"_s);
    QTest::keyClicks(edit, u"Third tag"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(Gui::child<QWidget>(m_pane.get(), u"contactPaneBar"_s)->isVisible());
    QVERIFY(Gui::child<QWidget>(m_pane.get(), u"contactPaneBar"_s)->accessibleName().contains(fault.message));
    QTRY_COMPARE(chips(m_pane.get()), removers({u"First tag"_s, u"Second tag"_s}));
}

QTEST_MAIN(TestContactPane)
#include "tst_contactpane.moc"
