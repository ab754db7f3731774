using RequestRouter.Convention.Articles.Article35;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.ExpeditedPreservations;

/// <summary>What a request for preservation must specify, 42(3).</summary>
internal static class PreservationIntake
{
    [Provision(A42_3)]
    public static void Examine(Examination examination)
    {
        var content = examination.Content;
        if (examination.Register.Find(examination.To)?.HasDesignated(AuthorityRole.PointOfContact, examination.Now) != true)
            examination.Remark(Channels.Designated(examination, AuthorityRole.CentralAuthority, Codes.ContactNotDesignated, A41_1));
        if (Wording.Missing(content.Authority?.Name))
            examination.Fail(Failure.Missing("/content/authority/name", A42_3_a, "Name the authority that asks for preservation."));
        if (Wording.Missing(content.Facts))
            examination.Fail(Failure.Missing("/content/facts", A42_3_b, "Summarize the facts."));
        if (examination.Items.Count == 0)
            examination.Fail(Failure.Missing("/content/items", A42_3_c, "Describe the data, one item for each custodian."));
        for (var i = 0; i < examination.Items.Count; i++)
            examination.Fail(Item(examination.Items[i], $"/content/items/{i}"));
        if (Wording.Missing(content.ForKind?.Need))
            examination.Fail(Failure.Missing("/content/forKind/need", A42_3_e, "Say why preservation is needed."));
        if (content.ForKind?.FollowUpIntended != true)
            examination.Fail(Failure.Missing("/content/forKind/followUpIntended", A42_3_f, "Say that you intend to request the data."));
        examination.Fail(Articles.Article43.Path.MayBePassedOn(examination));
        examination.Fail(Scope.Gate(content, seriousCrimesToo: true));
        examination.Remark(RequestData.Check(content));
    }

    /// <summary>Of custodian and place any available information: where there is none, nothing is said, 42(3)(d).</summary>
    [Provision(A42_3_c)]
    [Provision(A42_3_d)]
    [Provision(A2_b)]
    private static IEnumerable<Failure> Item(RequestedItem item, string at)
    {
        if (Wording.Missing(item.Description))
            yield return Failure.Missing(at + "/description", A42_3_c, "Describe the data to be preserved.");
        if (Wording.Missing(item.Relation))
            yield return Failure.Missing(at + "/relation", A42_3_c, "Say how the data are related to the offence.");
        if (item.Electronic is null)
            yield return Failure.Missing(at + "/electronic", A2_b, "Say whether it is electronic data.");
    }
}
