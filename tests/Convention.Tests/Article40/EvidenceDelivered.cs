namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A delivery names evidence that its State furnished in this case, and the item remembers it.</summary>
public class EvidenceDelivered
{
    private static readonly EvidenceId Logs = EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "logs");
    private static readonly EvidenceId Mail = EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "mail");

    [Fact]
    public void It_tells_the_digest_and_each_item_remembers_its_own_once()
    {
        var story = A.CaseExecuting.Requested(Delivering(Logs) with { Partial = true }).Requested(Delivering(Mail, Logs));
        Assert.Equal([Logs, Mail], story.Case!.Items[0].Evidence);
    }

    [Fact]
    public void That_of_another_case_or_of_the_other_State_is_none()
    {
        foreach (var wrong in new[] { EvidenceId.Of(CaseId.From(A.NL, "another"), A.SG, "logs"), EvidenceId.Of(Logs.CaseId, A.NL, "logs") })
        {
            A.CaseExecuting.RequestedTries(Delivering(Logs, wrong)).IsRejectedWith(Codes.ContentInvalid, "", "/elements/1/evidence");
        }
    }

    [Fact]
    public void Without_evidence_a_delivery_remembers_none() => Assert.Empty(A.CaseDelivered.Case!.Items[0].Evidence);

    private static Deliver Delivering(params EvidenceId[] evidence) => new() { Elements = [.. evidence.Select(id => A.Element with { Digest = null, Evidence = id })] };
}
