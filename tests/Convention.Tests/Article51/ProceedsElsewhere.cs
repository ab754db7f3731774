using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article51;

/// <summary>Information on proceeds that nobody asked for.</summary>
public class ProceedsElsewhere
{
    [Fact]
    [Shows("51-2")]
    public void The_sender_attests_that_its_own_cases_do_not_suffer() // 51
    {
        Attempt(null).IsRejectedWith(Codes.AttestationRequired, "51", "/content/forKind/noPrejudice");
        Assert.Null(Attempt(" ").Case);
        Attempt("Considered by the prosecutor in charge; Disclosure Act, section 4").StandsAt(ItemState.Sent);
    }

    private static Story Attempt(string? attested)
    {
        var information = SoundRequests.Of(RequestKind.SpontaneousInformation);
        var given = information.Content! with { ForKind = (information.Content.ForKind ?? new KindContent()) with { ConcernsProceeds = true, NoPrejudice = attested } };
        return A.Story.Attempt(information with { Content = given });
    }
}
