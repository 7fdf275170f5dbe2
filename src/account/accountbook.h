// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class Settings;

// What the user has said of one account (a Systeme.io connection).
struct AccountEntry
{
    QString id{}; // of the connection
    QString name{}; // never empty: what the user calls it, else "Systeme.io 3b6f5c1e"
    QString colour{}; // "#rrggbb"; one of palette() until the user chooses
    bool readOnly{false};
    bool hasOwnName{false};
};

// Name, colour and read-only mark of every account, kept in the settings. The one place that says how an account is
// called in the window, in confirmations and in jobs. Lives in the GUI thread.
class AccountBook : public QObject
{
    Q_OBJECT
public:
    explicit AccountBook(Settings *settings, QObject *parent = nullptr);

    AccountEntry entry(const QString &id) const;
    void setName(const QString &id, const QString &name); // trimmed; empty = none of its own
    void setColour(const QString &id, const QString &colour);
    void setReadOnly(const QString &id, bool readOnly);
    void forget(const QString &id);
    // What was kept about the old connection now belongs to the new one.
    void move(const QString &from, const QString &to);

    // How an account is called that the user has given no name.
    static QString defaultName(const QString &id);
    // Colours that can be told apart, on light and dark ground and by the colour-blind.
    static QStringList palette();

Q_SIGNALS:
    void changed(const QString &id);

private:
    Settings *m_settings;
};
