// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "accountsession.h"
#include "appearance.h"
#include "connectioncheck.h"
#include "credentialstore.h"
#include "demofixture.h"
#include "guitest.h"
#include "icons.h"
#include "journalstore.h"
#include "networkproxy.h"
#include "settings.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

/// Stands in for the desktop that opens files.
class Opener : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened{};

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private:
    SettingsContext context() { return {&*m_settings, &*m_session, &*m_proxy, m_folder->path(), {}}; }
    SettingsDialog *openDialog(const SettingsContext &context)
    {
        auto *dialog = new SettingsDialog(context, &*m_parent);
        dialog->open();
        if (!Gui::activate(dialog))
            qFatal("The dialog has no keyboard.");
        return dialog;
    }
    SettingsDialog *openDialog() { return openDialog(context()); }
    /// A page by its place, as somebody gets there with the keyboard.
    static void turnTo(QWidget *dialog, int page)
    {
        auto *pages = Gui::child<QTabWidget>(dialog, u"pages"_s);
        while (pages->currentIndex() != page)
            QTest::keyClick(pages, Qt::Key_Tab, Qt::ControlModifier);
    }
    static void retype(QWidget *dialog, const QString &name, const QString &text)
    {
        auto *edit = Gui::child<QLineEdit>(dialog, name);
        QVERIFY(edit->isVisible());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    /// By keys, until the entry has that value.
    static void select(QWidget *dialog, const QString &name, const QString &value)
    {
        auto *combo = Gui::child<QComboBox>(dialog, name);
        QVERIFY(combo->isVisible());
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->count() && combo->currentData().toString() != value; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentData().toString(), value);
    }
    /// With the keyboard: such a button reacts to the mouse only where it is painted.
    static void toggle(QWidget *dialog, const QString &name)
    {
        auto *found = Gui::child<QAbstractButton>(dialog, name);
        QVERIFY(found->isVisible());
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    static QPushButton *button(QWidget *dialog, QDialogButtonBox::StandardButton which)
    {
        return Gui::child<QDialogButtonBox>(dialog, u"buttonBox"_s)->button(which);
    }
    static void press(QWidget *dialog, QDialogButtonBox::StandardButton which)
    {
        QTest::mouseClick(button(dialog, which), Qt::LeftButton);
    }
    static QString shownText(QWidget *dialog, const QString &name)
    {
        const auto *label = Gui::child<QLabel>(dialog, name);
        return label->isHidden() ? QString() : label->text();
    }
    /// Presses the test button; the result of each step.
    static QStringList found(QWidget *dialog)
    {
        Gui::click(dialog, u"testButton"_s);
        auto *check = Gui::waitForOpen<QDialog>(dialog, u"connectionCheckDialog"_s);
        if (!check || !QTest::qWaitFor([check] {
                return Gui::child<QPushButton>(check, u"copyResultsButton"_s)->isEnabled();
            }))
            return {};
        QStringList results;
        for (int step = 1; step <= ConnectionCheck::StepCount; ++step)
            results.append(
                Gui::labelText(check, u"checkStep%1Label"_s.arg(step)).section(u'\n', 0, 0).section(u": "_s, 1));
        Gui::click(check, u"closeButton"_s);
        Gui::waitForNone(dialog, u"connectionCheckDialog"_s);
        return Gui::activate(dialog) ? results : QStringList();
    }
    QString value(Setting setting) const { return m_settings->value(setting).toString(); }
    QStringList keysInFile()
    {
        m_settings->sync();
        return QSettings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat).allKeys();
    }

    enum Page { Service, Network, Looks, Files };

    std::optional<QTemporaryDir> m_folder;
    std::optional<Settings> m_settings;
    std::optional<CredentialStore> m_credentials;
    std::optional<NetworkProxy> m_proxy;
    std::optional<DemoFixture> m_demo;
    std::optional<AccountSession> m_session;
    std::optional<QWidget> m_parent;

private Q_SLOTS:
    void initTestCase()
    {
        // A desktop without a keychain, whatever this one has.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    }
    void init()
    {
        m_folder.emplace();
        m_settings.emplace(m_folder->path());
        m_credentials.emplace(m_folder->path());
        m_credentials->setPatience(500);
        m_proxy.emplace(&*m_settings, &*m_credentials);
        m_demo.emplace();
        m_session.emplace(m_demo->service().key().toUtf8(), m_demo->settings());
        m_parent.emplace();
        Icons::followPalette();
        m_parent->show();
    }
    void cleanup()
    {
        m_parent.reset();
        m_session.reset();
        m_demo.reset();
        m_proxy.reset();
        m_credentials.reset();
        m_settings.reset();
        m_folder.reset();
        Appearance::apply(u"system"_s);
    }

    void asksBeforeTheHistoryIsForgotten()
    {
        const QHash<QString, QList<int>> ages{{u"one"_s, {3, 20, 400}}, {u"two"_s, {5, 30}}};
        for (auto account = ages.cbegin(); account != ages.cend(); ++account) {
            QDir(m_folder->path()).mkpath(u"accounts/"_s + account.key());
            JournalStore journal(m_folder->filePath(u"accounts/%1/journal.db"_s.arg(account.key())));
            for (const int days : *account) {
                Job job;
                job.state = Job::State::Finished;
                job.createdAt = job.finishedAt = QDateTime::currentDateTimeUtc().addDays(-days);
                QList<Change> steps;
                journal.addJob(job, steps);
            }
        }
        const auto keep = [](QWidget *dialog, const QString &days) {
            turnTo(dialog, Files);
            auto *spin = Gui::child<QSpinBox>(dialog, u"historyDaysSpin"_s);
            spin->setFocus();
            spin->selectAll();
            QTest::keyClicks(spin, days);
            QTest::keyClick(spin, Qt::Key_Return);
        };
        const QPointer<SettingsDialog> dialog = openDialog();
        QSignalSpy changed(dialog, &SettingsDialog::changed);
        keep(dialog, u"7"_s);
        auto *question = Gui::waitForOpen<QMessageBox>(dialog, u"forgetHistoryQuestion"_s);
        QVERIFY(question);
        QVERIFY2(question->text().contains(u"3 job"_s), qPrintable(question->text()));
        QTest::keyClick(question, Qt::Key_Return); // which is not the answer to that
        QVERIFY(Gui::waitForNone(dialog, u"forgetHistoryQuestion"_s));
        QVERIFY(dialog->isVisible());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(keysInFile(), QStringList());

        QVERIFY(Gui::activate(dialog));
        keep(dialog, u"500"_s); // nothing is that old
        QTRY_VERIFY(!dialog);
        QCOMPARE(value(Setting::HistoryDays), u"500"_s);

        const QPointer<SettingsDialog> again = openDialog();
        keep(again, u"7"_s);
        question = Gui::waitForOpen<QMessageBox>(again, u"forgetHistoryQuestion"_s);
        QVERIFY(question);
        Gui::click(question, u"confirmButton"_s);
        QTRY_VERIFY(!again);
        QCOMPARE(value(Setting::HistoryDays), u"7"_s);

        const QPointer<SettingsDialog> longer = openDialog();
        keep(longer, u"10"_s); // what is kept longer is not asked about
        QTRY_VERIFY(!longer);
    }

    void writesWhatWasChanged()
    {
        const QPointer<SettingsDialog> dialog = openDialog();
        QSignalSpy changed(dialog, &SettingsDialog::changed);
        QSignalSpy serviceChanged(dialog, &SettingsDialog::serviceChanged);
        retype(dialog, u"gatewayEdit"_s, u" https://one.example.org/systeme "_s);
        toggle(dialog, u"namesAsFieldsCheck"_s);
        turnTo(dialog, Looks);
        select(dialog, u"languageCombo"_s, u"fr"_s);
        turnTo(dialog, Files);
        select(dialog, u"logLevelCombo"_s, u"info"_s);
        auto *days = Gui::child<QSpinBox>(dialog, u"historyDaysSpin"_s);
        QCOMPARE(days->text(), u"For ever"_s);
        days->selectAll();
        QTest::keyClicks(days, u"90"_s);
        QCOMPARE(keysInFile(), QStringList()); // nothing before it is accepted
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(serviceChanged.count(), 1);
        QTRY_VERIFY(!dialog);
        QCOMPARE(value(Setting::GatewayUrl), u"https://one.example.org/systeme"_s);
        QCOMPARE(value(Setting::NamesAsFields), u"true"_s);
        QCOMPARE(value(Setting::Language), u"fr"_s);
        QCOMPARE(value(Setting::LogLevel), u"info"_s);
        QCOMPARE(value(Setting::HistoryDays), u"90"_s);
        QCOMPARE(keysInFile().size(), 5);

        const QPointer<SettingsDialog> again = openDialog();
        QCOMPARE(Gui::child<QLineEdit>(again, u"gatewayEdit"_s)->text(), u"https://one.example.org/systeme"_s);
        QVERIFY(Gui::child<QAbstractButton>(again, u"namesAsFieldsCheck"_s)->isChecked());
        QSignalSpy unchanged(again, &SettingsDialog::serviceChanged);
        press(again, QDialogButtonBox::Ok);
        QCOMPARE(unchanged.count(), 0);
    }

    void cancelChangesNothing()
    {
        const QPointer<SettingsDialog> dialog = openDialog();
        QSignalSpy changed(dialog, &SettingsDialog::changed);
        const QPalette before = QApplication::palette();
        retype(dialog, u"controlEdit"_s, u"https://one.example.org"_s);
        turnTo(dialog, Network);
        toggle(dialog, u"noProxyRadio"_s);
        turnTo(dialog, Looks);
        select(dialog, u"appearanceCombo"_s, u"dark"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(keysInFile(), QStringList());
        QCOMPARE(QApplication::palette(), before);
    }

    void saysWhatIsWrongWithAnAddress_data()
    {
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QString>("problem");
        QTest::newRow("gateway") << u"gatewayEdit"_s << u"gatewayProblem"_s;
        QTest::newRow("connections") << u"controlEdit"_s << u"controlProblem"_s;
    }

    void saysWhatIsWrongWithAnAddress()
    {
        QFETCH(const QString, edit);
        QFETCH(const QString, problem);
        const QPointer<SettingsDialog> dialog = openDialog();
        QVERIFY(button(dialog, QDialogButtonBox::Ok)->isEnabled());
        retype(dialog, edit, u"http://one.example.org"_s);
        QVERIFY(shownText(dialog, problem).contains(u"https://"_s));
        QVERIFY(shownText(dialog, u"problemLabel"_s).contains(u"Service"_s));
        QVERIFY(!button(dialog, QDialogButtonBox::Ok)->isEnabled());
        QVERIFY(!Gui::child<QPushButton>(dialog, u"testButton"_s)->isEnabled());
        QTest::keyClick(Gui::child<QLineEdit>(dialog, edit), Qt::Key_Return);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(keysInFile(), QStringList());
        retype(dialog, edit, u"https://one.example.org"_s);
        QCOMPARE(shownText(dialog, problem), QString());
        QCOMPARE(shownText(dialog, u"problemLabel"_s), QString());
        QTest::keyClick(Gui::child<QLineEdit>(dialog, edit), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QCOMPARE(keysInFile().size(), 1);
    }

    void testsTheAddresses()
    {
        SettingsDialog *dialog = openDialog();
        retype(dialog, u"gatewayEdit"_s, m_demo->settings().gatewayUrl.toString());
        retype(dialog, u"controlEdit"_s, m_demo->settings().controlUrl.toString());
        QCOMPARE(found(dialog), (QStringList{u"Fine"_s, u"Fine"_s, u"Fine"_s, u"Fine"_s}));
        QCOMPARE(m_demo->requests("GET"), 2);
        QCOMPARE(m_demo->service().ledger().size(), 2); // and nothing was written
        QCOMPARE(keysInFile(), QStringList());

        // The classic mistake, and an address where nobody is.
        QUrl wrong = m_demo->settings().gatewayUrl;
        wrong.setPath(QString());
        retype(dialog, u"gatewayEdit"_s, wrong.toString());
        QCOMPARE(found(dialog), (QStringList{u"Fine"_s, u"Fine"_s, u"Fine"_s, u"Problem"_s}));
        retype(dialog, u"controlEdit"_s, u"http://127.0.0.1:1"_s);
        QCOMPARE(found(dialog), (QStringList{u"Fine"_s, u"Problem"_s, u"Not reached"_s, u"Problem"_s}));
    }

    void testsWithTheAddressesOfThisStart()
    {
        SettingsContext given = context();
        given.given = {m_demo->settings().gatewayUrl, m_demo->settings().controlUrl};
        SettingsDialog *dialog = openDialog(given);
        QVERIFY(!shownText(dialog, u"givenLabel"_s).isEmpty());
        QCOMPARE(found(dialog), (QStringList{u"Fine"_s, u"Fine"_s, u"Fine"_s, u"Fine"_s}));
    }

    void knowsTheSingleHost()
    {
        const QPointer<SettingsDialog> dialog = openDialog();
        QCOMPARE(shownText(dialog, u"givenLabel"_s), QString());
        Gui::click(dialog, u"useHostButton"_s);
        press(dialog, QDialogButtonBox::Ok);
        const ApiSettings service = serviceSettings(*m_settings);
        QCOMPARE(service.gatewayUrl, QUrl(u"https://api.maton.ai/systeme"_s));
        QCOMPARE(service.controlUrl, QUrl(u"https://api.maton.ai"_s));
    }

    void setsTheProxy()
    {
        const auto proxy = [] {
            return QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(QUrl(u"https://example.org"_s))).constFirst();
        };
        const QPointer<SettingsDialog> dialog = openDialog();
        QSignalSpy failed(&*m_proxy, &NetworkProxy::passwordFailed);
        turnTo(dialog, Network);
        QVERIFY(!Gui::child<QLineEdit>(dialog, u"proxyHostEdit"_s)->isEnabled());
        toggle(dialog, u"manualProxyRadio"_s);
        QVERIFY(!shownText(dialog, u"proxyProblem"_s).isEmpty());
        retype(dialog, u"proxyHostEdit"_s, u"http://proxy"_s);
        QVERIFY(!button(dialog, QDialogButtonBox::Ok)->isEnabled());
        QVERIFY(shownText(dialog, u"problemLabel"_s).contains(u"Network"_s));
        retype(dialog, u"proxyHostEdit"_s, u"proxy.example.org"_s);
        auto *port = Gui::child<QSpinBox>(dialog, u"proxyPortSpin"_s);
        port->selectAll();
        QTest::keyClicks(port, u"3128"_s);
        retype(dialog, u"proxyUserEdit"_s, u"ana"_s);
        retype(dialog, u"proxyPasswordEdit"_s, u"s3cret"_s);
        press(dialog, QDialogButtonBox::Ok);
        QTRY_VERIFY(!dialog);
        QCOMPARE(proxy().hostName(), u"proxy.example.org"_s);
        QCOMPARE(int(proxy().port()), 3128);
        QCOMPARE(proxy().user(), u"ana"_s);
        QCOMPARE(proxy().password(), u"s3cret"_s);
        QTRY_COMPARE(failed.count(), 1); // there is no keychain
        for (const QString &key : keysInFile())
            QVERIFY(m_settings->value(Setting::ProxyUser).toString() != u"s3cret"_s && !key.contains(u"assword"_s));

        // The password stays while nothing is typed, and goes with its user.
        SettingsDialog *again = openDialog();
        turnTo(again, Network);
        retype(again, u"proxyHostEdit"_s, u"other.example.org"_s);
        press(again, QDialogButtonBox::Ok);
        QCOMPARE(proxy().hostName(), u"other.example.org"_s);
        QCOMPARE(proxy().password(), u"s3cret"_s);
        SettingsDialog *third = openDialog();
        turnTo(third, Network);
        retype(third, u"proxyUserEdit"_s, QString());
        press(third, QDialogButtonBox::Ok);
        QCOMPARE(proxy().password(), QString());
    }

    void restoresDefaults()
    {
        m_settings->setValue(Setting::GatewayUrl, u"https://one.example.org/systeme"_s);
        m_settings->setValue(Setting::ProxyKind, u"none"_s);
        m_settings->setValue(Setting::NamesAsFields, true);
        m_settings->setValue(Setting::LogLevel, u"debug"_s);
        m_settings->setValue(Setting::CurrentPage, u"contacts"_s);
        SettingsDialog *dialog = openDialog();
        press(dialog, QDialogButtonBox::RestoreDefaults);
        QCOMPARE(Gui::child<QLineEdit>(dialog, u"gatewayEdit"_s)->text(), QString());
        QCOMPARE(keysInFile().size(), 5);
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(keysInFile(), QStringList(Settings::key(Setting::CurrentPage))); // which is not of the dialog
    }

    void changesTheAppearanceAtOnce()
    {
        const QPalette system = QApplication::palette();
        const auto choose = [this](const QString &appearance) {
            SettingsDialog *dialog = openDialog();
            turnTo(dialog, Looks);
            select(dialog, u"appearanceCombo"_s, appearance);
            press(dialog, QDialogButtonBox::Ok);
        };
        choose(u"dark"_s);
        QTRY_COMPARE(m_parent->palette().color(QPalette::Window), Appearance::darkPalette().color(QPalette::Window));
        QTRY_COMPARE(QIcon::themeName(), u"systeme-admin-dark"_s);
        choose(u"light"_s);
        QTRY_COMPARE(m_parent->palette().color(QPalette::Window), Appearance::lightPalette().color(QPalette::Window));
        QTRY_COMPARE(QIcon::themeName(), u"systeme-admin-light"_s);
        choose(u"system"_s);
        QTRY_COMPARE(QApplication::palette(), system);
        QTRY_COMPARE(m_parent->palette().color(QPalette::Window), system.color(QPalette::Window));
    }

    void paletteIsLegible_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Appearance::lightPalette();
        QTest::newRow("dark") << Appearance::darkPalette();
    }

    void paletteIsLegible()
    {
        QFETCH(const QPalette, palette);
        const auto contrast = [&palette](QPalette::ColorGroup group, QPalette::ColorRole on, QPalette::ColorRole text) {
            const auto luminance = [](const QColor &colour) {
                const auto linear
                    = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
                return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
                    + 0.0722 * linear(colour.blueF());
            };
            const double one = luminance(palette.color(group, on));
            const double other = luminance(palette.color(group, text));
            return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
        };
        using P = QPalette;
        for (const auto &[on, text] :
            std::initializer_list<std::pair<P::ColorRole, P::ColorRole>>{{P::Window, P::WindowText}, {P::Base, P::Text},
                {P::AlternateBase, P::Text}, {P::Button, P::ButtonText}, {P::Highlight, P::HighlightedText},
                {P::Base, P::PlaceholderText}, {P::Base, P::Link}, {P::Window, P::Link}, {P::Base, P::LinkVisited},
                {P::ToolTipBase, P::ToolTipText}}) {
            const QByteArray what = QMetaEnum::fromType<P::ColorRole>().valueToKey(text);
            QVERIFY2(contrast(P::Active, on, text) >= 4.5, what.constData());
            QVERIFY2(contrast(P::Inactive, on, text) >= 4.5, what.constData());
        }
        // Can still be read, and does not look like the others.
        QVERIFY(contrast(P::Disabled, P::Window, P::WindowText) >= 2.8);
        QVERIFY(contrast(P::Disabled, P::Window, P::WindowText) < 6);
        QVERIFY(contrast(P::Disabled, P::Button, P::ButtonText) >= 2.8);
    }

    void opensFiles()
    {
        Opener opener;
        QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
        SettingsDialog *dialog = openDialog();
        turnTo(dialog, Files);
        QVERIFY(Gui::child<QLineEdit>(dialog, u"logPathEdit"_s)->text().endsWith(u"log.txt"_s));
        for (const QString &name : {u"settingsOpenButton"_s, u"accountsOpenButton"_s, u"logOpenButton"_s})
            Gui::click(dialog, name);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        const QString folder = m_folder->path();
        QCOMPARE(opener.opened,
            (QList{QUrl::fromLocalFile(folder), QUrl::fromLocalFile(folder + u"/accounts"_s),
                QUrl::fromLocalFile(folder + u"/log.txt"_s)}));
    }

    void keepsAValueItDoesNotKnow()
    {
        m_settings->setValue(Setting::Language, u"de"_s);
        SettingsDialog *dialog = openDialog();
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(value(Setting::Language), u"de"_s);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
