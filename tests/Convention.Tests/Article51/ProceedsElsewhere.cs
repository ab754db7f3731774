using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article51;

/// <summary>Information on proceeds that nobody asked for.</summary>
public class ProceedsElsewhere
{
    [Fact]
    [Shows("51-2")]
    public void Whether_its_own_cases_suffer_is_the_sender_s_to_know() // 51
    {
        Attempt(null).IsRemarkedWith(Codes.AttestationRequired, "51", "/content/forKind/noPrejudice");
        Attempt(" ").StandsAt(ItemState.Sent);
        Attempt("Considered by the prosecutor in charge; Disclosure Act, section 4").StandsAt(ItemState.Sent);
    }

    [Fact]
    [Shows("51-1")]
    public void The_receiver_goes_on_with_a_draft_that_names_the_information() // 51
    {
        var given = SoundRequests.Of(RequestKind.SpontaneousInformation) with { Sealed = ["eyJ.sealed"] };
        var information = CaseId.From(A.NL, "INFO-1");
        var draft = given.DraftFor(information, RequestKind.ConfiscationProvisionalMeasure);
        Assert.Equal(A.NL, draft.To);
        Assert.Equal(RequestKind.ConfiscationProvisionalMeasure, draft.Kind);
        Assert.Equal(new KindContent { Link = information }, draft.Content!.ForKind);
        Assert.Equal((given.Content!.Facts, given.Content.Things), (draft.Content.Facts, draft.Content.Things));
        Assert.Equal(given.Content.Offences, draft.Content.Offences);
        Assert.Null(draft.Sealed);
        Assert.Null(draft.Reference);
        Assert.Null(draft.Content.PersonalData);
        Assert.Null(draft.Content.Authority);
    }

    [Fact]
    [Shows("51-1")]
    public void What_only_the_receiver_can_state_is_still_missing_in_the_draft() // 51
    {
        var draft = SoundRequests.Of(RequestKind.SpontaneousInformation).DraftFor(CaseId.From(A.NL, "INFO-1"), RequestKind.ConfiscationProvisionalMeasure);
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(draft with { From = A.SG, Authority = A.Central, Id = "m-1" }).Last);
        Assert.Superset(
            new HashSet<string> { "/reference", "/content/authority/name" },
            rejection.Failures.Select(f => f.Pointer).ToHashSet());
    }

    private static Story Attempt(string? attested)
    {
        var information = SoundRequests.Of(RequestKind.SpontaneousInformation);
        var given = information.Content! with { ForKind = (information.Content.ForKind ?? new KindContent()) with { ConcernsProceeds = true, NoPrejudice = attested } };
        return A.Story.Attempt(information with { Content = given });
    }
}
