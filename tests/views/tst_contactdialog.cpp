// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactdialog.h"

#include "doubleclickguard.h"
#include "guitest.h"
#include "messagebar.h"
#include "openaccount.h"
#include "tagchips.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestContactDialog : public QObject
{
    Q_OBJECT

private:
    static void retype(const QWidget *dialog, const QString &name, const QString &text)
    {
        auto *edit = Gui::child<QLineEdit>(dialog, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    static QString errorText(const QWidget *dialog, const QString &name)
    {
        const auto *label = Gui::child<QLabel>(dialog, name);
        return label->isVisible() ? label->text() : QString();
    }
    static QJsonObject body(const DemoLedgerEntry &entry) { return QJsonDocument::fromJson(entry.body).object(); }
    static QMessageBox *question(const QString &name)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return qobject_cast<QMessageBox *>(widget);
        }
        return nullptr;
    }
    static ContactDialog *shown(ContactDialog *dialog)
    {
        dialog->open();
        if (!QTest::qWaitForWindowExposed(dialog))
            qFatal("The dialog does not show.");
        return dialog;
    }
    static DemoOptions mission()
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.dialect = DemoOptions::Dialect::Mission;
        return options;
    }

private Q_SLOTS:
    void showsTheColourOfTheAccount();
    void createsAPersonWithTags();
    void secondPressDoesNotCancel();
    void showsViolationsAtTheirFields();
    void namesBothFieldsWhereOneIsMeant();
    void checksTheAddressBeforeSending();
    void offersTheContactThatHasTheAddress();
    void sendsOnlyWhatChanged();
    void unchangedSendsNothing();
    void clearsAValue();
    void repairsDroppedNames();
    void keepsTheAddressWhenEditing();
    void fieldsThatComeLateLeaveTypedText();
    void escapeAsksWhenSomethingIsTyped();
    void canTryAgainAfterAStop();
    void takesBackWhatWaits();
    void saysThatItWasSent();
};

void TestContactDialog::showsTheColourOfTheAccount()
{
    OpenAccount account;
    QVERIFY(account.load());
    auto *dialog = shown(new ContactDialog(account.workspace()));
    const QImage label = Gui::child<QLabel>(dialog, u"accountLabel"_s)->grab().toImage();
    QCOMPARE(label.pixelColor(1, label.height() / 2), QColor(account.workspace()->account().colour));
    delete dialog;
}

void TestContactDialog::createsAPersonWithTags()
{
    OpenAccount account;
    QVERIFY(account.load());
    const Tag known = account.workspace()->tags().at(3);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QSignalSpy saved(dialog, &ContactDialog::saved);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), u"new.person@example.org"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s), u"Zoe"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_country"_s), u"FR"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"localeEdit"_s), u"fr"_s);
    auto *tagEdit = Gui::child<QLineEdit>(dialog, u"addTagEdit"_s);
    QTest::keyClicks(tagEdit, known.name.toUpper());
    QTest::keyClick(tagEdit, Qt::Key_Return);
    QVERIFY2(dialog->isVisible(), "Return in the tag line must not save");
    QTest::keyClicks(tagEdit, u"  Brand new tag "_s);
    QVERIFY(Gui::child<QLabel>(dialog, u"addTagHint"_s)->text().contains(u"Brand new tag"_s));
    QTest::keyClick(tagEdit, Qt::Key_Return);
    QCOMPARE(dialog->findChildren<QToolButton *>(u"removeTagButton"_s).size(), 2);

    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(saved.size(), 1);
    const DemoContact made = account.contact(u"new.person@example.org"_s);
    QCOMPARE(saved.first().first().toString(), QString::number(made.id));
    QCOMPARE(made.value(u"first_name"), u"Zoe"_s);
    QCOMPARE(made.value(u"country"), u"FR"_s);
    QCOMPARE(made.locale, u"fr"_s);
    QCOMPARE(made.tags.size(), 2);
    QVERIFY(made.tags.contains(known.id));
    // The tag, the contact, two assignments; and the names once more, since the service drops them at the top level.
    QCOMPARE(account.sent(u"POST"_s).size(), 4);
    QCOMPARE(account.sent(u"PATCH"_s).size(), 1);
}

// While it is saved the keyboard is on Cancel.
void TestContactDialog::secondPressDoesNotCancel()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    OpenAccount account;
    QVERIFY(account.load());
    const QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QVERIFY(Gui::activate(dialog));
    Gui::type(u"new.person@example.org"_s);
    Gui::child<QPushButton>(dialog, u"saveButton"_s)->setFocus();
    pace.quick();
    Gui::key(Qt::Key_Space);
    QVERIFY(Gui::child<QPushButton>(dialog, u"cancelButton"_s)->hasFocus());
    Gui::key(Qt::Key_Space);
    QTRY_VERIFY(!dialog);
    QVERIFY(account.contact(u"new.person@example.org"_s).id > 0);
}

void TestContactDialog::showsViolationsAtTheirFields()
{
    OpenAccount account;
    QVERIFY(account.load());
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), u"someone@nowhere.invalid"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s), u"Zoe"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"localeEdit"_s), u"xx"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_company_name"_s), u"Acme"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_country"_s), u"France"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!errorText(dialog, u"emailError"_s).isEmpty());
    QVERIFY(errorText(dialog, u"emailError"_s).contains(u"MX"_s));
    QVERIFY(!errorText(dialog, u"localeError"_s).isEmpty());
    QVERIFY(errorText(dialog, u"fieldError_country"_s).contains(u"country"_s));
    QVERIFY(errorText(dialog, u"fieldError_company_name"_s).isEmpty());
    QVERIFY(!Gui::child<QWidget>(dialog, u"messageBar"_s)->isVisible());
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s)->text(), u"Zoe"_s);
    QVERIFY(Gui::child<QPushButton>(dialog, u"saveButton"_s)->isEnabled());
    QVERIFY2(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->hasFocus(), "the first of them");
    QVERIFY(!Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->accessibleDescription().isEmpty());

    retype(dialog, u"emailEdit"_s, u"someone@example.org"_s);
    QVERIFY2(errorText(dialog, u"emailError"_s).isEmpty(), "typing takes the complaint away");
    QVERIFY(!errorText(dialog, u"fieldError_country"_s).isEmpty());
    retype(dialog, u"localeEdit"_s, u"de"_s);
    retype(dialog, u"fieldEdit_country"_s, u"FR"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(account.contact(u"someone@example.org"_s).value(u"company_name"), u"Acme"_s);
}

// fields[1] is one field if the names were sent at the top level and another one if they were sent as fields.
void TestContactDialog::namesBothFieldsWhereOneIsMeant()
{
    OpenAccount account;
    QVERIFY(account.load());
    DemoFault fault;
    fault.method = u"POST"_s;
    fault.kind = DemoFault::Kind::ValidationError;
    fault.violationPath = u"fields[1].value"_s;
    fault.message = u"This value is too odd."_s;
    account.service().addFault(fault);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), u"someone@example.org"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s), u"Zoe"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_company_name"_s), u"Acme"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_country"_s), u"FR"_s);
    Gui::click(dialog, u"saveButton"_s);
    auto *bar = Gui::child<QWidget>(dialog, u"messageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().contains(fault.message));
    for (const QString &field : {u"fieldEdit_company_name"_s, u"fieldEdit_country"_s})
        QVERIFY(bar->accessibleName().contains(Gui::child<QLineEdit>(dialog, field)->accessibleName()));
    delete dialog;
}

void TestContactDialog::checksTheAddressBeforeSending()
{
    OpenAccount account;
    QVERIFY(account.load());
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    Gui::click(dialog, u"saveButton"_s);
    QVERIFY(!errorText(dialog, u"emailError"_s).isEmpty());
    for (const QString &wrong : {u"a"_s, u"a@b"_s, u"a b@example.org"_s, u"a@@example.org"_s}) {
        retype(dialog, u"emailEdit"_s, wrong);
        Gui::click(dialog, u"saveButton"_s);
        QVERIFY2(!errorText(dialog, u"emailError"_s).isEmpty(), qPrintable(wrong));
    }
    retype(dialog, u"emailEdit"_s, u"fine@example.org"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"addTagEdit"_s), u"Half typed"_s);
    Gui::click(dialog, u"saveButton"_s);
    QVERIFY(errorText(dialog, u"tagsError"_s).contains(u"Half typed"_s));
    QCOMPARE(account.service().ledger().size(), 0);
    delete dialog;
}

void TestContactDialog::offersTheContactThatHasTheAddress()
{
    OpenAccount account;
    QVERIFY(account.load());
    const QString taken = ContactValues::of(account.record(5).json()).email;
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QSignalSpy wanted(dialog, &ContactDialog::showContact);
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), taken);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(dialog->findChild<QToolButton *>(u"showExistingButton"_s));
    QVERIFY(!errorText(dialog, u"emailError"_s).isEmpty());
    Gui::click(dialog, u"showExistingButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), taken);
    QTRY_VERIFY(!dialog);
}

void TestContactDialog::sendsOnlyWhatChanged()
{
    OpenAccount account(mission());
    QVERIFY(account.load());
    const StoredRecord record = account.record(2);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), record));
    retype(dialog, u"lastNameEdit"_s, u"Changed"_s);
    retype(dialog, u"fieldEdit_postcode"_s, u"75011"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    const QList<DemoLedgerEntry> sent = account.service().ledger();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().method, u"PATCH"_s);
    const QJsonObject postcode{{"slug"_L1, "postcode"_L1}, {"value"_L1, "75011"_L1}};
    QCOMPARE(body(sent.first()), (QJsonObject{{"lastName"_L1, "Changed"_L1}, {"fields"_L1, QJsonArray{postcode}}}));
    QCOMPARE(account.contact(record.key.toLongLong()).value(u"surname"), u"Changed"_s);
}

void TestContactDialog::unchangedSendsNothing()
{
    OpenAccount account;
    QVERIFY(account.load());
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), account.record(2)));
    auto *name = Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s);
    const QString before = name->text();
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, u"x"_s);
    QVERIFY(name->text() != before);
    QTest::keyClick(name, Qt::Key_Backspace);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(account.service().ledger().size(), 0);
}

void TestContactDialog::clearsAValue()
{
    OpenAccount account(mission());
    QVERIFY(account.load());
    const qint64 id = account.record(1).key.toLongLong();
    account.service().edit([id](DemoData &data) { data.setContactValue(id, u"phone_number"_s, u"+33 1 23 45"_s); });
    const QString key = QString::number(id);
    StoredRecord record = account.record(1);
    QJsonObject json = record.json();
    json.insert("phoneNumber"_L1, "+33 1 23 45"_L1);
    record.document = QJsonDocument(json).toJson();
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), record));
    retype(dialog, u"phoneEdit"_s, QString());
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(body(account.sent(u"PATCH"_s).at(0)), (QJsonObject{{"phoneNumber"_L1, QJsonValue::Null}}));
    QCOMPARE(account.contact(id).value(u"phone_number"), QString());
}

void TestContactDialog::repairsDroppedNames()
{
    OpenAccount account; // the vendor's dialect knows no names at the top level
    QVERIFY(account.load());
    const StoredRecord record = account.record(0);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), record));
    retype(dialog, u"firstNameEdit"_s, u"Repaired"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(account.contact(record.key.toLongLong()).value(u"first_name"), u"Repaired"_s);
    QVERIFY(!account.sent(u"PATCH"_s).isEmpty());
    const RowId row = record.row;
    const auto stored = account.ask([row](MirrorStore &store) { return store.record("contact", row); });
    QCOMPARE(ContactValues::of(stored->json()).firstName, u"Repaired"_s);
}

void TestContactDialog::keepsTheAddressWhenEditing()
{
    OpenAccount account;
    QVERIFY(account.load());
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), account.record(0)));
    auto *email = Gui::child<QLineEdit>(dialog, u"emailEdit"_s);
    const QString before = email->text();
    QVERIFY(!before.isEmpty());
    QTest::keyClicks(email, u"x"_s);
    QCOMPARE(email->text(), before);
    QVERIFY(Gui::child<QLabel>(dialog, u"emailNote"_s)->isVisible());
    QVERIFY(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s)->hasFocus());
    QVERIFY(Gui::child<QLabel>(dialog, u"accountLabel"_s)->text().contains(account.workspace()->accountLabel()));
    QVERIFY(!dialog->findChild<TagChips *>());
    delete dialog;
}

void TestContactDialog::fieldsThatComeLateLeaveTypedText()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.latencyMs = 30;
    OpenAccount account(options);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QVERIFY(!dialog->findChild<QLineEdit *>(u"fieldEdit_country"_s));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s), u"Zoe"_s);
    QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"fieldEdit_country"_s));
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s)->text(), u"Zoe"_s);
    QVERIFY(!dialog->findChild<QLineEdit *>(u"fieldEdit_first_name"_s));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"fieldEdit_country"_s), u"FR"_s);
    account.service().edit([](DemoData &data) { data.addField(u"shoe_size"_s, u"Shoe & boot size"_s); });
    account.workspace()->fieldListing()->open();
    QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"fieldEdit_shoe_size"_s));
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"fieldEdit_country"_s)->text(), u"FR"_s);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"fieldEdit_shoe_size"_s)->accessibleName(), u"Shoe & boot size"_s);
    delete dialog;
}

void TestContactDialog::escapeAsksWhenSomethingIsTyped()
{
    OpenAccount account;
    QVERIFY(account.load());
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY2(!dialog, "nothing was typed");

    dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s), u"Z"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(question(u"discardQuestion"_s));
    Gui::click(question(u"discardQuestion"_s), u"cancelButton"_s);
    QTRY_VERIFY(!question(u"discardQuestion"_s));
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(question(u"discardQuestion"_s));
    Gui::click(question(u"discardQuestion"_s), u"confirmButton"_s);
    QTRY_VERIFY(!dialog);
}

void TestContactDialog::canTryAgainAfterAStop()
{
    OpenAccount account;
    QVERIFY(account.load());
    account.demo().fault(DemoFault::Kind::UnauthorizedSystemeio, u"contacts"_s, 1);
    const StoredRecord record = account.record(0);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace(), record));
    retype(dialog, u"firstNameEdit"_s, u"Again"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(dialog->findChild<QToolButton *>(u"tryAgainButton"_s));
    QVERIFY(!Gui::child<QLineEdit>(dialog, u"firstNameEdit"_s)->isEnabled());
    Gui::click(dialog, u"tryAgainButton"_s);
    QTRY_VERIFY(!dialog);
    QCOMPARE(account.contact(record.key.toLongLong()).value(u"first_name"), u"Again"_s);
}

// Refused for the quota, it waits to be sent again: cancelled, it is not.
void TestContactDialog::takesBackWhatWaits()
{
    OpenAccount account;
    QVERIFY(account.load());
    DemoFault full;
    full.kind = DemoFault::Kind::TooManyRequests;
    full.method = u"POST"_s;
    full.retryAfter = 600;
    account.service().addFault(full);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), u"never@example.org"_s);
    QSignalSpy finished(account.workspace()->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_VERIFY(Gui::child<QLabel>(dialog, u"waitLabel"_s)->isVisible());
    QVERIFY(Gui::child<QLabel>(dialog, u"waitLabel"_s)->text().contains(u"quota"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<JobOutcome>().job.state, Job::State::Cancelled);
    QTRY_VERIFY(Gui::child<QPushButton>(dialog, u"saveButton"_s)->isEnabled());
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->text(), u"never@example.org"_s);
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"Nothing was saved"_s));
    QVERIFY(account.contact(u"never@example.org"_s).email.isEmpty());
    delete dialog;
}

void TestContactDialog::saysThatItWasSent()
{
    OpenAccount account;
    QVERIFY(account.load());
    DemoFault slow;
    slow.kind = DemoFault::Kind::Delay;
    slow.method = u"POST"_s;
    slow.milliseconds = 3000;
    account.service().addFault(slow);
    QPointer<ContactDialog> dialog = shown(new ContactDialog(account.workspace()));
    QTest::keyClicks(Gui::child<QLineEdit>(dialog, u"emailEdit"_s), u"sent@example.org"_s);
    Gui::click(dialog, u"saveButton"_s);
    QTRY_COMPARE(account.contact(u"sent@example.org"_s).email, u"sent@example.org"_s);
    Gui::click(dialog, u"cancelButton"_s);
    QVERIFY2(dialog->isVisible(), "what comes of it is not known yet");
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"too late"_s));
    QVERIFY(!Gui::child<QPushButton>(dialog, u"saveButton"_s)->isVisible());
    Gui::click(dialog, u"cancelButton"_s);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestContactDialog)
#include "tst_contactdialog.moc"
