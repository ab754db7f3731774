using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Tests.Cases;

/// <summary>An attachment shows where its bytes are.</summary>
public sealed class AttachmentViews
{
    private static readonly EvidenceId Kept = EvidenceId.Of(CaseId.From(StateCode.Parse("NL"), "r"), StateCode.Parse("NL"), "order");

    private static readonly Dictionary<Digest, EvidenceId> Evidence = new() { [Digest.Of("order"u8)] = Kept };

    private static readonly AttachedFile Order = new() { Number = 2, With = "nl-7", What = AttachmentKind.CourtOrder, Name = "Order", Sha256 = Digest.Of("order"u8) };

    [Fact]
    public void Kept_bytes_are_named_by_their_evidence_item() => Assert.Equal(
        new(2, "nl-7", AttachmentKind.CourtOrder, "Order", Order.Sha256, null, AttachmentState.Kept, Kept),
        AttachmentView.Of(Order, Evidence));

    [Fact]
    public void Bytes_that_are_not_there_are_awaited() => Assert.Equal(
        (AttachmentState.Awaited, null),
        AttachmentView.Of(Order with { Sha256 = Digest.Of("other"u8) }, Evidence) is var view ? (view.State, view.Evidence) : default);

    [Fact]
    public void Paper_is_neither() => Assert.Equal(
        (AttachmentState.OnPaper, null, "Parcel 7"),
        AttachmentView.Of(Order with { Sha256 = null, PhysicalReference = "Parcel 7" }, Evidence) is var view ? (view.State, view.Evidence, view.PhysicalReference) : default);
}
