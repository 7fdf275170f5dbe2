// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servicesettings.h"

#include <QDialog>
#include <QVariant>

#include <functional>
#include <memory>

class AccountSession;
class NetworkProxy;
class QRadioButton;
class Settings;
enum class Setting;

namespace Ui {
class SettingsDialog;
}

// What the settings dialog works on; all of it outlives the dialog.
struct SettingsContext
{
    Settings *settings{};
    AccountSession *session{}; // whose key the test uses
    NetworkProxy *proxy{};
    QString profileFolder{};
    GivenAddresses given{}; // go before the addresses of the settings in this run of the program
};

// Shows the settings of the program and writes them when it is accepted; nothing before. Appearance and proxy take
// effect at once, the rest is for who hears changed(). Shown with open(); deletes itself when closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const SettingsContext &context, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void accept() override;

Q_SIGNALS:
    // The settings were written: level of the log, how names are written.
    void changed();
    // After changed(), if the service is now asked at other addresses: see serviceSettings().
    void serviceChanged();

private:
    using Values = std::function<QVariant(Setting)>;

    void setUpService();
    void setUpChoices();
    void setUpFiles();
    void fill(const Values &values);
    void showProblems();
    void useSingleHost();
    void test();
    void openPath(const QString &path);
    int jobsToForget() const;
    void acceptAll();
    void save();
    void saveProxy();
    bool set(Setting setting, const QVariant &value); // true if it was another one
    QRadioButton *proxyRadio(const QString &kind) const;
    QString proxyKind() const;

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    SettingsContext m_context;
};
