// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "accountsession.h"
#include "appearance.h"
#include "confirm.h"
#include "connectioncheckdialog.h"
#include "networkproxy.h"
#include "serviceaddress.h"
#include "settings.h"
#include "ui_settingsdialog.h"
#include "workspaces.h"

#include <QDesktopServices>
#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

// The one that Maton documents newly for both roles (api.md 0, row 9).
const auto singleHostGateway = "https://api.maton.ai/systeme"_L1;
const auto singleHostControl = "https://api.maton.ai"_L1;

QString entered(const QLineEdit *edit)
{
    return edit->text().trimmed();
}

// Empty is right: the default. Otherwise a sentence that says what is wrong.
QString addressProblem(const QLineEdit *edit)
{
    const QString text = entered(edit);
    if (text.isEmpty() || ServiceAddress::read(text))
        return {};
    return SettingsDialog::tr("An address begins with https:// (http:// on this computer only) and has no user, no "
                              "question mark and no #.");
}

QString hostProblem(const QLineEdit *edit)
{
    const QString text = entered(edit);
    if (text.isEmpty())
        return SettingsDialog::tr("Enter the name or address of the proxy.");
    QUrl url;
    url.setHost(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        ? QString()
        : SettingsDialog::tr("Enter the name only, without http:// and port.");
}

void showProblem(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

// A value that the program does not know was put into the file by somebody, and stays until another is chosen.
void choose(QComboBox *combo, const QVariant &value)
{
    if (combo->findData(value) < 0)
        combo->addItem(value.toString(), value);
    combo->setCurrentIndex(combo->findData(value));
}

} // namespace

SettingsDialog::SettingsDialog(const SettingsContext &context, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_context(context)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    setUpService();
    setUpChoices();
    setUpFiles();
    for (const QLineEdit *edit : {m_ui->gatewayEdit, m_ui->controlEdit, m_ui->proxyHostEdit})
        connect(edit, &QLineEdit::textChanged, this, &SettingsDialog::showProblems);
    connect(m_ui->manualProxyRadio, &QRadioButton::toggled, this, &SettingsDialog::showProblems);
    connect(m_ui->buttonBox->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        [this] { fill(&Settings::fallback); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    fill([settings = m_context.settings](Setting setting) { return settings->value(setting); });
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::setUpService()
{
    const ApiSettings defaults;
    const GivenAddresses &given = m_context.given;
    m_ui->gatewayEdit->setPlaceholderText(given.gatewayUrl.value_or(defaults.gatewayUrl).toString());
    m_ui->controlEdit->setPlaceholderText(given.controlUrl.value_or(defaults.controlUrl).toString());
    m_ui->givenLabel->setText(tr("The program was started with other addresses, which it uses until it is closed."));
    m_ui->givenLabel->setVisible(given.gatewayUrl || given.controlUrl);
    connect(m_ui->useHostButton, &QPushButton::clicked, this, &SettingsDialog::useSingleHost);
    connect(m_ui->testButton, &QPushButton::clicked, this, &SettingsDialog::test);
}

void SettingsDialog::setUpChoices()
{
    m_ui->languageCombo->addItem(tr("That of the system"), QString());
    m_ui->languageCombo->addItem(u"English"_s, u"en"_s);
    m_ui->languageCombo->addItem(u"Français"_s, u"fr"_s);
    m_ui->appearanceCombo->addItem(tr("That of the system"), u"system"_s);
    m_ui->appearanceCombo->addItem(tr("Light"), u"light"_s);
    m_ui->appearanceCombo->addItem(tr("Dark"), u"dark"_s);
    m_ui->logLevelCombo->addItem(tr("Warnings"), u"warning"_s);
    m_ui->logLevelCombo->addItem(tr("A line for each request"), u"info"_s);
    m_ui->logLevelCombo->addItem(tr("Everything"), u"debug"_s);
    if (!m_context.settings->value(Setting::ProxyUser).toString().isEmpty())
        m_ui->proxyPasswordEdit->setPlaceholderText(tr("As before"));
    connect(m_ui->manualProxyRadio, &QRadioButton::toggled, m_ui->manualProxyBox, &QWidget::setEnabled);
    m_ui->manualProxyBox->setEnabled(false);
}

void SettingsDialog::setUpFiles()
{
    const QString &folder = m_context.profileFolder;
    const auto add = [this](QLineEdit *edit, const QPushButton *button, const QString &path, const QString &opened) {
        edit->setText(QDir::toNativeSeparators(path));
        edit->setCursorPosition(0);
        connect(button, &QPushButton::clicked, this, [this, opened] { openPath(opened); });
    };
    add(m_ui->settingsPathEdit, m_ui->settingsOpenButton, folder + "/settings.ini"_L1, folder);
    add(m_ui->accountsPathEdit, m_ui->accountsOpenButton, folder + "/accounts"_L1, folder + "/accounts"_L1);
    add(m_ui->logPathEdit, m_ui->logOpenButton, folder + "/log.txt"_L1, folder + "/log.txt"_L1);
}

void SettingsDialog::fill(const Values &values)
{
    m_ui->gatewayEdit->setText(values(Setting::GatewayUrl).toString());
    m_ui->controlEdit->setText(values(Setting::ControlUrl).toString());
    m_ui->namesAsFieldsCheck->setChecked(values(Setting::NamesAsFields).toBool());
    proxyRadio(values(Setting::ProxyKind).toString())->setChecked(true);
    m_ui->proxyHostEdit->setText(values(Setting::ProxyHost).toString());
    m_ui->proxyPortSpin->setValue(values(Setting::ProxyPort).toInt());
    m_ui->proxyUserEdit->setText(values(Setting::ProxyUser).toString());
    m_ui->proxyPasswordEdit->clear();
    choose(m_ui->languageCombo, values(Setting::Language).toString());
    choose(m_ui->appearanceCombo, values(Setting::Appearance).toString());
    m_ui->historyDaysSpin->setSuffix(u' ' + tr("days"));
    m_ui->historyDaysSpin->setValue(values(Setting::HistoryDays).toInt());
    choose(m_ui->logLevelCombo, values(Setting::LogLevel).toString());
    showProblems();
}

QRadioButton *SettingsDialog::proxyRadio(const QString &kind) const
{
    if (kind == "manual"_L1)
        return m_ui->manualProxyRadio;
    return kind == "none"_L1 ? m_ui->noProxyRadio : m_ui->systemProxyRadio;
}

QString SettingsDialog::proxyKind() const
{
    if (m_ui->manualProxyRadio->isChecked())
        return u"manual"_s;
    return m_ui->noProxyRadio->isChecked() ? u"none"_s : u"system"_s;
}

// Each at its field, and below all pages which page has one.
void SettingsDialog::showProblems()
{
    const QString gateway = addressProblem(m_ui->gatewayEdit);
    const QString control = addressProblem(m_ui->controlEdit);
    const QString host = m_ui->manualProxyRadio->isChecked() ? hostProblem(m_ui->proxyHostEdit) : QString();
    showProblem(m_ui->gatewayProblem, gateway);
    showProblem(m_ui->controlProblem, control);
    showProblem(m_ui->proxyProblem, host);

    const bool service = !gateway.isEmpty() || !control.isEmpty();
    const QWidget *page = service ? m_ui->servicePage : host.isEmpty() ? nullptr : m_ui->networkPage;
    showProblem(m_ui->problemLabel,
        page ? tr("Not complete yet: see “%1”.").arg(m_ui->pages->tabText(m_ui->pages->indexOf(page))) : QString());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!page);
    m_ui->testButton->setEnabled(!service);
}

void SettingsDialog::useSingleHost()
{
    m_ui->gatewayEdit->setText(singleHostGateway);
    m_ui->controlEdit->setText(singleHostControl);
}

// With what is entered, which is not in the settings yet.
void SettingsDialog::test()
{
    ApiSettings service;
    const GivenAddresses &given = m_context.given;
    service.gatewayUrl
        = ServiceAddress::read(entered(m_ui->gatewayEdit)).value_or(given.gatewayUrl.value_or(service.gatewayUrl));
    service.controlUrl
        = ServiceAddress::read(entered(m_ui->controlEdit)).value_or(given.controlUrl.value_or(service.controlUrl));
    ConnectionCheck::Subject subject;
    subject.key = m_context.session->key();
    subject.settings = service;
    (new ConnectionCheckDialog(subject, this))->open();
}

void SettingsDialog::openPath(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        m_ui->messageBar->display(MessageBar::Kind::Warning,
            tr("No program of this computer wants to open %1.").arg(QDir::toNativeSeparators(path)));
    }
}

void SettingsDialog::accept()
{
    if (!m_ui->buttonBox->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const int jobs = jobsToForget();
    if (jobs == 0) {
        acceptAll();
        return;
    }
    Question question;
    question.objectName = u"forgetHistoryQuestion"_s;
    question.text = tr("Remove %Ln job(s) from the history?", nullptr, jobs);
    question.consequence
        = tr("They are older than the history is to be kept. What they did stays, but it cannot be undone from here.");
    question.action = tr("&Remove");
    askToConfirm(this, question, [this] { acceptAll(); });
}

// Of all accounts, if the history is to be kept for a shorter time than before.
int SettingsDialog::jobsToForget() const
{
    const int days = m_ui->historyDaysSpin->value();
    const int before = m_context.settings->value(Setting::HistoryDays).toInt();
    if (days == 0 || (before != 0 && before <= days))
        return 0;
    return Workspaces::jobsToForget(m_context.profileFolder, QDateTime::currentDateTimeUtc(), days);
}

void SettingsDialog::acceptAll()
{
    const ApiSettings before = serviceSettings(*m_context.settings, m_context.given);
    save();
    const ApiSettings after = serviceSettings(*m_context.settings, m_context.given);
    Q_EMIT changed();
    if (before.gatewayUrl != after.gatewayUrl || before.controlUrl != after.controlUrl)
        Q_EMIT serviceChanged();
    QDialog::accept();
}

void SettingsDialog::save()
{
    set(Setting::GatewayUrl, entered(m_ui->gatewayEdit));
    set(Setting::ControlUrl, entered(m_ui->controlEdit));
    set(Setting::NamesAsFields, m_ui->namesAsFieldsCheck->isChecked());
    set(Setting::Language, m_ui->languageCombo->currentData());
    set(Setting::HistoryDays, m_ui->historyDaysSpin->value());
    set(Setting::LogLevel, m_ui->logLevelCombo->currentData());
    saveProxy();
    if (set(Setting::Appearance, m_ui->appearanceCombo->currentData()))
        Appearance::apply(m_ui->appearanceCombo->currentData().toString());
}

void SettingsDialog::saveProxy()
{
    const bool hadUser = !m_context.settings->value(Setting::ProxyUser).toString().isEmpty();
    const QString user = entered(m_ui->proxyUserEdit);
    const QByteArray password = m_ui->proxyPasswordEdit->text().toUtf8();
    bool other = set(Setting::ProxyKind, proxyKind());
    other = set(Setting::ProxyHost, entered(m_ui->proxyHostEdit)) || other;
    other = set(Setting::ProxyPort, m_ui->proxyPortSpin->value()) || other;
    other = set(Setting::ProxyUser, user) || other;
    const bool forget = user.isEmpty() && hadUser;
    const bool otherPassword = !user.isEmpty() && !password.isEmpty();
    if (forget || otherPassword)
        m_context.proxy->setPassword(forget ? QByteArray() : password);
    if (other || otherPassword)
        m_context.proxy->apply();
}

bool SettingsDialog::set(Setting setting, const QVariant &value)
{
    Settings &settings = *m_context.settings;
    if (settings.value(setting).toString() == value.toString())
        return false;
    // A default stays out of the file, so that a later version may have a better one.
    if (value == Settings::fallback(setting))
        settings.reset(setting);
    else
        settings.setValue(setting, value);
    return true;
}
