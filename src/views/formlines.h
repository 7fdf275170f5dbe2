// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
struct Violation;

// One line of a form about a contact: where a value is typed, and where a complaint about it stands.
struct FormLine
{
    QString key{}; // "email", "firstName", … or, of a field of the account, its slug
    bool isField{false};
    QLineEdit *edit{nullptr};
    QLabel *error{nullptr};
    QString initial{};
    QString note{}; // the description of the line for those who hear it, while there is no complaint

    void showError(const QString &text);
    void clearError();
};

// The lines of a form about a contact, and which of them the service means when it refuses something. The widgets
// belong to the form.
class FormLines
{
public:
    // Typing in it takes a complaint away.
    FormLine *add(const QString &key, bool isField, QLineEdit *edit, QLabel *error);
    FormLine *find(const QString &key, bool isField) const;
    const std::vector<std::unique_ptr<FormLine>> &all() const { return m_lines; }

    bool isModified() const;
    void clearErrors();
    void setEnabled(bool enabled);

    // args: of the change that was refused (changekind.h). The path of a violation is the key as it was sent; names
    // have two of them (api.md 7.1), so that two lines may be meant.
    QList<FormLine *> meantBy(const Violation &violation, const QJsonObject &args) const;

    // Values that have a line of their own, whatever the account calls the field.
    static bool isOwnSlug(const QString &slug);

private:
    std::vector<std::unique_ptr<FormLine>> m_lines{};
};
