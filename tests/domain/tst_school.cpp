// SPDX-License-Identifier: GPL-3.0-or-later
#include "course.h"
#include "enrollment.h"
#include "membership.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

// Courses, enrollments and memberships: the forms of api.md 3.5, 3.6 and 3.8, and their variations.
class TestSchool : public QObject
{
    Q_OBJECT
private:
    // By both readers, which must not disagree.
    template <class T>
    static T read(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("the test's JSON is wrong: %s", qPrintable(error.errorString()));
        const T record = T::fromJson(document.object());
        if (!(T::fromDocument(json) == record))
            qFatal("the two readers disagree on %s", json.constData());
        return record;
    }

private Q_SLOTS:
    void course()
    {
        const Course course = read<Course>(R"({"id": 5501, "name": "Starter course", "active": true,
            "description": null, "path": "starter", "domainName": "demo.systeme.io", "locale": "en",
            "modules": [{"id": 77001, "name": "Week 1"}, {"id": "77002", "name": "Week 2"}, null, 3],
            "unheardOf": {"a": []}})");
        QCOMPARE(course.key(), u"5501"_s);
        QCOMPARE(course.name, u"Starter course"_s);
        QCOMPARE(course.active, std::optional(true));
        QCOMPARE(read<Course>(R"({"id": 1, "active": false})").active, std::optional(false));
        QVERIFY2(!read<Course>(R"({"id": 1, "active": null})").active, "the service did not say");
        QVERIFY(!read<Course>(R"({"id": 1})").active);
        QCOMPARE(course.description, QString());
        QCOMPARE(course.path, u"starter"_s);
        QCOMPARE(course.domainName, u"demo.systeme.io"_s);
        QCOMPARE(course.locale, u"en"_s);
        QCOMPARE(course.modules, (QList<CourseModule>{{77001, u"Week 1"_s}, {77002, u"Week 2"_s}}));
        QCOMPARE(course.moduleNames(), (QStringList{u"Week 1"_s, u"Week 2"_s}));
    }

    void enrollment()
    {
        const Enrollment enrollment = read<Enrollment>(R"({"id": 880012, "accessType": "partial_access",
            "active": true, "contact": {"id": 48210077, "email": "ana@example.org", "locale": "en"},
            "course": {"id": 5501, "name": "Starter course", "active": true, "path": "starter", "locale": null}})");
        QCOMPARE(enrollment.key(), u"880012"_s);
        QCOMPARE(enrollment.accessType, u"partial_access"_s);
        QCOMPARE(enrollment.active, std::optional(true));
        QVERIFY(!read<Enrollment>(R"({"id": 1, "active": null})").active);
        QVERIFY(!read<Enrollment>(R"({"id": 1})").active);
        QCOMPARE(enrollment.contactId, 48210077);
        QCOMPARE(enrollment.contactEmail, u"ana@example.org"_s);
        QCOMPARE(enrollment.courseId, 5501);
        QCOMPARE(enrollment.courseName, u"Starter course"_s);
    }

    void unknownAccessTypesStay()
    {
        QCOMPARE(read<Enrollment>(R"({"id": 1, "accessType": "lifetime_access"})").accessType, u"lifetime_access"_s);
        QVERIFY(AccessType::needsModules(u"partial_access"_s));
        QVERIFY(AccessType::needsModules(u"partial_dripping_access"_s));
        QVERIFY(!AccessType::needsModules(u"full_access"_s));
        QVERIFY(!AccessType::needsModules(u"lifetime_access"_s));
    }

    void membership()
    {
        const Membership membership = read<Membership>(R"({"id": 660045,
            "community": {"id": 3301, "name": "Founders club", "domainName": "demo.systeme.io", "path": "founders"},
            "contact": {"id": 48210077}})");
        QCOMPARE(membership, (Membership{660045, 48210077, 3301, u"Founders club"_s}));
        QCOMPARE(membership.key(), u"660045"_s);
    }

    void idsBeyond32BitsAndAsText()
    {
        QCOMPARE(read<Course>(R"({"id": 9007199254740993})").id, Q_INT64_C(9007199254740993));
        const Enrollment enrollment
            = read<Enrollment>(R"({"id": 4294967300, "contact": {"id": 4294967301}, "course": {"id": "4294967302"}})");
        QCOMPARE(enrollment.id, Q_INT64_C(4294967300));
        QCOMPARE(enrollment.contactId, Q_INT64_C(4294967301));
        QCOMPARE(enrollment.courseId, Q_INT64_C(4294967302));
        QCOMPARE(read<Membership>(R"({"contact": {"id": 4294967303}})").contactId, Q_INT64_C(4294967303));
    }

    void survivesWhatIsMissingOrNull_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << "{}"_ba;
        QTest::newRow("null") << R"({"id": null, "name": null, "active": null, "modules": null, "contact": null,
            "course": null, "community": null, "accessType": null, "path": null})"_ba;
        QTest::newRow("wrong types") << R"({"id": {}, "name": [], "active": {}, "modules": "x", "contact": 7,
            "course": [], "community": "y", "accessType": {}, "path": []})"_ba;
        QTest::newRow("empty objects") << R"({"modules": [], "contact": {}, "course": {}, "community": {}})"_ba;
    }
    void survivesWhatIsMissingOrNull()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(read<Course>(json), Course());
        QCOMPARE(read<Enrollment>(json), Enrollment());
        QCOMPARE(read<Membership>(json), Membership());
        QCOMPARE(read<Course>(json).key(), QString());
        QCOMPARE(Course::fromDocument("[1]"), Course());
        QCOMPARE(Membership::fromDocument("{\"id\": }"), Membership());
    }
};

QTEST_APPLESS_MAIN(TestSchool)
#include "tst_school.moc"
