using RequestRouter.Convention.Article2;
using RequestRouter.Convention.Article22;
using RequestRouter.Convention.Article23;
using RequestRouter.Convention.Chapter4;
using RequestRouter.Convention.Offences;
using RequestRouter.Convention.Persons;

namespace RequestRouter.Convention.Intake;

/// <summary>What holds for the content of every kind of request, as far as it says something of it.</summary>
internal static class EveryRequest
{
    public static void Examine(Submission submission)
    {
        submission.Fail(Competence.Within(submission));
        OffenceDetails.Check(submission);
        PersonDetails.Check(submission);
        Measures.Check(submission);
        submission.Fail(JurisdictionClaimed.Established(submission));
        submission.Fail(EmergencyRule.Check(submission.Content));
    }
}
