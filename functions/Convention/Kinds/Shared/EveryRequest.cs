using RequestRouter.Convention.Articles.Article2;
using RequestRouter.Convention.Articles.Article22;
using RequestRouter.Convention.Articles.Chapter4;
using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Articles.Persons;
using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What holds for the content of every kind of request, as far as it says something of it.</summary>
internal static class EveryRequest
{
    /// <summary>Of a case, so that it stays small enough to be decided on and kept whole.</summary>
    public const int MostItems = 300;

    public static void Examine(Examination examination)
    {
        if (examination.Items.Count > MostItems)
            examination.Stop(new Failure("/content/items", Codes.ContentInvalid, Citation.Technical, $"A request has at most {MostItems} items; make several requests."));
        examination.Stop(Attachments.TooMuch(examination.Content.Attachments, "/content/attachments"));
        examination.Fail(Attachments.Check(examination.Content.Attachments, "/content/attachments"));
        examination.Fail(References.Check(examination.Content));
        examination.Fail(Identifiers.Check(examination.Content));
        examination.Fail(FurtherContents.Check(examination.Content));
        examination.Remark(Competence.Within(examination));
        examination.Fail(Articles.Article40.Territories.Designated(examination));
        examination.Fail(Articles.Article40.Regimes.NamedIsEntered(examination));
        examination.Fail(OffenceDetails.Defects(examination));
        examination.Remark(OffenceDetails.Remarks(examination));
        examination.Fail(PersonDetails.Defects(examination));
        examination.Remark(PersonDetails.Remarks(examination));
        examination.Remark(Measures.Check(examination));
        examination.Remark(JurisdictionClaimed.Established(examination));
        examination.Fail(EmergencyRule.Check(examination.Content));
        examination.Fail(Links.Check(examination));
    }
}
