using RequestRouter.Convention.Articles.Article2;
using RequestRouter.Convention.Articles.Article22;
using RequestRouter.Convention.Articles.Chapter4;
using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Articles.Persons;
using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Kinds.Shared;

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
        submission.Fail(Articles.Article40.Regimes.NamedIsEntered(submission));
        OffenceDetails.Check(submission);
        PersonDetails.Check(submission);
        Measures.Check(submission);
        submission.Remark(JurisdictionClaimed.Established(submission));
        submission.Fail(EmergencyRule.Check(submission.Content));
        submission.Fail(Links.Check(submission));
    }
}
