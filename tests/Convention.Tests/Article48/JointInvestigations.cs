using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article48;

/// <summary>Acts in a joint investigation, each on somebody's territory, 48.</summary>
public class JointInvestigations
{
    private static readonly RecordAct InSingapore = new() { Act = "Two officers attended the search", Territory = A.SG };

    private static Story Agreed => A.Story.Opens(SoundRequests.Of(RequestKind.JointInvestigation)).Requested(new Acknowledge()).Requested(new Authorize());

    [Fact]
    [Shows("48-4")]
    public void An_act_on_the_other_State_s_territory_needs_its_permission_on_record() =>
        Agreed.RequestingTries(InSingapore).IsRemarkedWith(Codes.Sovereignty, "48", "/territory")
            .Requested(new PermitActs { Acts = "Attending the search" }).Tells(A.NL, "acts-permitted")
            .Requesting(InSingapore).Tells(A.SG, "act-recorded").StandsAt(ItemState.Accepted);

    [Fact]
    [Shows("48-4")]
    public void One_s_own_permission_opens_only_one_s_own_territory() =>
        Agreed.Requesting(new PermitActs { Acts = "Attending the search" }).RequestingTries(InSingapore).IsRemarkedWith(Codes.Sovereignty, "48")
            .Requested(InSingapore with { Territory = A.NL }).Requesting(InSingapore with { Territory = A.NL }).Requested(InSingapore);

    [Fact]
    public void A_State_outside_the_case_permits_nothing_in_it() =>
        Agreed.Requested(new PermitActs { Acts = "Attending the search" }).RequestingTries(InSingapore with { Territory = A.BR }).IsRemarkedWith(Codes.Sovereignty, "48", "/territory");

    [Fact]
    public void A_permission_ends_and_a_new_one_takes_its_place()
    {
        var story = Agreed.Requested(new PermitActs { Acts = "Attending the search", Until = A.Monday.AddDays(2) }).Requesting(InSingapore).IsUnremarked().After(TimeSpan.FromDays(2));
        story.Fork.RequestingTries(InSingapore).IsRemarkedWith(Codes.Sovereignty, "48");
        story.Requested(new PermitActs { Acts = "A second search", Until = A.Monday.AddDays(9) }).Requesting(InSingapore);
        Assert.Equal([new HostPermission(A.SG, A.Monday.AddDays(9))], story.Case!.Items[0].Permissions);
    }

    [Fact]
    public void What_is_permitted_and_what_was_done_is_described()
    {
        Agreed.RequestedTries(new PermitActs()).IsRejectedWith(Codes.ContentIncomplete, "48", "/acts");
        Agreed.RequestedTries(new PermitActs { Acts = "Attending", Until = A.Monday }).IsRejectedWith(Codes.ContentInvalid, "48", "/until");
        Agreed.RequestingTries(new RecordAct { Territory = A.NL }).IsRejectedWith(Codes.ContentIncomplete, "48", "/act");
        Agreed.RequestingTries(new RecordAct { Act = "A search" }).IsRemarkedWith(Codes.ContentIncomplete, "48", "/territory");
    }

    [Fact]
    public void Nothing_is_done_together_before_it_is_agreed() =>
        A.Story.Opens(SoundRequests.Of(RequestKind.JointInvestigation)).Requested(new Acknowledge()).RequestingTries(InSingapore with { Territory = A.NL })
            .IsRemarkedWith(Codes.AgreementRequired, "48");

    [Fact]
    [Shows("48-2")]
    public void Without_an_agreement_on_file_the_case_has_its_own_and_binds_when_the_other_has_agreed()
    {
        A.Story.Attempt(Of(forKind: new KindContent())).IsRemarkedWith(Codes.ContentIncomplete, "48", "/content/forKind/basis");
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.JointInvestigation));
        var own = InSingapore with { Territory = A.NL };
        story.RequestingTries(own).IsRemarkedWith(Codes.AgreementRequired, "48").Requested(new Acknowledge()).RequestingTries(own).IsRemarkedWith(Codes.AgreementRequired, "48");
        story.Tells(A.SG, "act-recorded").Requested(new Authorize()).Requesting(own).IsUnremarked();
    }

    [Fact]
    [Shows("48-1")]
    public void Under_an_agreement_on_file_no_other_is_written_and_both_are_members_once_the_second_agreed()
    {
        var story = A.Story.With(Registers.Bound(TreatyScope.JointInvestigations, "T-bodies")).Opens(Of(forKind: new KindContent()));
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-bodies"), story.Case!.Regime);
        story.Requested(new Acknowledge()).StandsAt(ItemState.UnderReview).Requested(new Authorize()).StandsAt(ItemState.Accepted).Tells(A.NL, "accepted");
    }

    [Fact]
    [Shows("48-3")]
    public void It_rests_on_an_offence_of_the_Convention_and_on_a_case_that_is_running()
    {
        A.Story.Attempt(Of(offence: new Offence { Title = "Fraud", Provision = "Criminal Code 326", MaximumMonths = 72 })).IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");
        var idle = SoundRequests.Of(RequestKind.JointInvestigation);
        A.Story.Attempt(idle with { Content = idle.Content! with { Proceedings = idle.Content.Proceedings! with { Nature = null } } })
            .IsRemarkedWith(Codes.ContentIncomplete, "48", "/content/proceedings/nature");
        A.Story.Opens(idle);
    }

    private static SubmitRequest Of(KindContent? forKind = null, Offence? offence = null)
    {
        var sound = SoundRequests.Of(RequestKind.JointInvestigation);
        return sound with { Content = sound.Content! with { ForKind = forKind ?? sound.Content.ForKind, Offences = offence is null ? sound.Content.Offences : [offence] } };
    }
}
