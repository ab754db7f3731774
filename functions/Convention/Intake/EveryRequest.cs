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
    /// <summary>Of a case, so that it stays small enough to be decided on and kept whole.</summary>
    private const int MostItems = 300;

    public static void Examine(Submission submission)
    {
        if (submission.Items.Count > MostItems)
            submission.Stop(new Failure("/content/items", Codes.ContentInvalid, "", $"A request has at most {MostItems} items; make several requests."));
        if (submission.Kind == RequestKind.OnwardTransfer && submission.Content.ForKind?.Elements?.Count > MostItems)
            submission.Stop(new Failure("/content/forKind/elements", Codes.ContentInvalid, "", $"A request has at most {MostItems} elements; make several requests."));
        submission.Remark(Competence.Within(submission));
        submission.Fail(Article40.Regimes.NamedIsEntered(submission));
        OffenceDetails.Check(submission);
        PersonDetails.Check(submission);
        Measures.Check(submission);
        submission.Remark(JurisdictionClaimed.Established(submission));
        submission.Fail(EmergencyRule.Check(submission.Content));
        submission.Fail(Links.Check(submission));
    }
}
