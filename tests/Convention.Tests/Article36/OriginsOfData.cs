using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>Each new hop needs the word of the Party from which the data first came, and of every such Party, 36(3).</summary>
public class OriginsOfData
{
    [Fact]
    [Shows("36.3-5")]
    public void Data_that_came_through_another_State_are_authorized_by_the_first()
    {
        A.Story.Attempt(Asking(chain: ["BR", "SG", "NL"])).IsRejectedWith(Codes.ContentInvalid, "36(3)", "/content/forKind/chain/0");
        A.Story.Opens(Asking(chain: ["BR", "SG", "NL"]) with { To = A.BR }).StandsAt(ItemState.Requested);
        A.Story.Opens(Asking(chain: ["SG"]));
        A.Story.Attempt(Asking(chain: ["SG", "BR"])).IsRejectedWith(Codes.ContentInvalid, "36(3)", "/content/forKind/chain/1");
    }

    [Fact]
    [Shows("36.3-5")]
    public void Of_a_merged_set_every_origin_authorizes()
    {
        var story = A.Story.Opens(Asking(origins: ["SG", "BR"])).Requested(new Authorize());
        story.Fork.RequestingTries(new RecordTransferred()).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorizations");
        story.Fork.RequestingTries(Transferred(A.SG)).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorizations");
        story.Requesting(Transferred(A.BR)).StandsAt(ItemState.Transferred);
    }

    [Fact]
    public void Whom_nothing_came_from_is_not_asked() =>
        A.Story.Attempt(Asking(origins: ["BR"])).IsRejectedWith(Codes.ContentInvalid, "36(3)", "/content/forKind/origins");

    [Fact]
    public void Of_one_origin_its_own_word_is_enough() =>
        A.Story.Opens(Asking(origins: ["SG", "SG"])).Requested(new Authorize()).Requesting(new RecordTransferred()).StandsAt(ItemState.Transferred);

    private static RecordTransferred Transferred(StateCode origin) => new() { Authorizations = [new OriginAuthorization(origin, CaseId.From(A.NL, "OT-2"))] };

    private static SubmitRequest Asking(string[]? chain = null, string[]? origins = null)
    {
        var sound = SoundRequests.Of(RequestKind.OnwardTransfer);
        return sound with { Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Chain = States(chain), Origins = States(origins) } } };
    }

    private static StateCode[]? States(string[]? codes) => codes is null ? null : [.. codes.Select(c => StateCode.Parse(c))];
}
