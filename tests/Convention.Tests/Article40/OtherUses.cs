using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Asking for another use of what was furnished, 40(19).</summary>
public class OtherUses
{
    private static readonly SubmitRequest Asking = SoundRequests.Of(RequestKind.UseConsent);

    [Fact]
    [Shows("40.19-2")]
    public void Years_after_closure_consent_is_asked_for_in_a_case_of_its_own() // 40(19)
    {
        var closed = A.CaseDelivered.Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).After(TimeSpan.FromDays(800)).StandsAt(ItemState.Closed);
        var steps = closed.Case!.StepCount;
        var asking = A.Story.Opens(Asking with { Content = Asking.Content! with { ForKind = Asking.Content.ForKind! with { Link = closed.Case.Id } } });
        closed.Fork.With(LinkedCase.Of(asking.Case!)).RequestingTries(new RecordUse { WithinStatedPurpose = false, Consent = asking.Case!.Id }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/consent");
        asking.Requested(new Authorize());
        Assert.Equal((closed.Case.Id, steps), (asking.Case!.Link, closed.StandsAt(ItemState.Closed).Case!.StepCount));
        closed.With(LinkedCase.Of(asking.Case)).Requesting(new RecordUse { WithinStatedPurpose = false, Consent = asking.Case.Id }).IsUnremarked().StandsAt(ItemState.Closed).Tells(A.SG, "use-recorded");
    }

    [Fact]
    [Shows("40.19-2")]
    public void It_names_what_for_which_proceedings_and_from_which_case() => // 40(19)
        A.Story.Attempt(Asking with { Content = Asking.Content! with { ForKind = new KindContent() } })
            .IsRejectedWith(Codes.ContentIncomplete, "40(19)", "/content/forKind/elements")
            .IsRejectedWith(Codes.ContentIncomplete, "40(19)", "/content/forKind/link")
            .IsRejectedWith(Codes.ContentIncomplete, "40(19)", "/content/forKind/otherProceedings");

    [Fact]
    [Shows("40.19-2")]
    public void A_consent_covers_what_is_done_after_it() // 40(19)
    {
        var story = A.Story.Opens(Asking).Until(A.Monday.AddDays(2)).Requested(new Authorize()).Until(A.Monday.AddDays(3));
        story.Fork.RequestingTries(new RecordUse { At = A.Monday.AddDays(2).AddTicks(-1) }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/at");
        story.Requesting(new RecordUse { At = A.Monday.AddDays(2) }).IsUnremarked();
    }

    [Fact]
    [Shows("40.19-3")]
    public void Consent_to_some_things_is_none_to_the_others_and_silence_is_none() // 40(19)
    {
        var story = A.Story.Opens(Asking with { Content = Asking.Content! with { ForKind = Asking.Content.ForKind! with { Elements = [Digest.Of("logs"u8), Digest.Of("mail"u8), Digest.Of("film"u8)] } } });
        story.RequestingTries(new RecordUse { WithinStatedPurpose = true }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");
        story.Requested(new Authorize { Items = [1, 2], Conditions = [new Condition(1, ConditionKind.UseLimit, "Not against witnesses")] }).Tells(A.NL, "authorized");
        story.RequestingTries(new RecordUse { Items = [3] }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");
        story.Requested(new Deny { Items = [3] }).RequestingTries(new RecordUse { Items = [3] }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");
        story.RequestingTries(new RecordUse { Items = [1], AgainstConditions = [1] }).IsRemarkedWith(Codes.AgainstCondition, "40(28)");
        story.Requesting(new RecordUse { Items = [1, 2] }).Tells(A.SG, "use-recorded");
        Assert.Equal([ItemState.AuthorizedWithConditions, ItemState.AuthorizedWithConditions, ItemState.Denied], story.Case!.Items.Select(i => i.State));
    }
}
