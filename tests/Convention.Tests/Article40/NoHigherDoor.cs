using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What does not keep a request out: a company as suspect, an offence that still goes on, a treaty that is not in force yet.</summary>
public class NoHigherDoor
{
    [Fact]
    [Shows("40.2-1")]
    public void A_company_is_a_suspect_like_any_other() // 40(2)
    {
        var company = new ConcernedPerson(new Particular("Example Hosting BV"), new Particular("Rotterdam"), new Particular("NL")) { Role = PersonRole.Suspect };
        foreach (bool legal in new[] { false, true })
            A.Story.Opens(A.RequestWith(A.Content with { Persons = [company with { Legal = legal, Liability = legal ? Liability.Criminal : null }] })).StandsAt(ItemState.Received);
    }

    [Theory]
    [InlineData(OffenceForm.Commission)]
    [InlineData(OffenceForm.Participation)]
    [Shows("note.4-1")]
    public void An_attack_that_goes_on_opens_preservation_on_facts_that_are_stated(OffenceForm form) // note 4
    {
        var request = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var ongoing = request.Content! with
        {
            Offences = [new Offence { Title = "Illegal access", Article = 7, Form = form }],
            Facts = "Since this morning the server encrypts the systems of a hospital, and has not stopped.",
        };
        A.Story.Opens(request with { Content = ongoing }).StandsAt(ItemState.Received);
        A.Story.Attempt(request with { Content = ongoing with { Facts = null } }).IsRemarkedWith(Codes.ContentIncomplete, "42(3)(b)", "/content/facts");
    }

    [Theory]
    [InlineData(-1, null, RegimeKind.Treaty)]
    [InlineData(1, null, RegimeKind.Convention)]
    [InlineData(-9, -1, RegimeKind.Convention)]
    [Shows("40.32-1")]
    public void Only_a_treaty_in_force_governs(int fromDays, int? untilDays, RegimeKind expected) // 40(32)
    {
        DateTimeOffset? until = untilDays is { } days ? A.Monday.AddDays(days) : null;
        var treaty = new Treaty("NL-SG", A.SG, TreatyScope.MutualAssistance, A.Monday.AddDays(fromDays), until);
        Assert.Equal(expected, A.Story.With(A.WithTreaty(treaty)).Opens(A.Request).Case!.Regime.Kind);
    }
}
