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
        Agreed.RequestingTries(InSingapore).IsRejectedWith(Codes.Sovereignty, "48", "/territory")
            .Requested(new PermitActs { Acts = "Attending the search" }).Tells(A.NL, "acts-permitted")
            .Requesting(InSingapore).Tells(A.SG, "act-recorded").StandsAt(ItemState.Accepted);

    [Fact]
    [Shows("48-4")]
    public void One_s_own_permission_opens_only_one_s_own_territory() =>
        Agreed.Requesting(new PermitActs { Acts = "Attending the search" }).RequestingTries(InSingapore).IsRejectedWith(Codes.Sovereignty, "48")
            .Requested(InSingapore with { Territory = A.NL }).Requesting(InSingapore with { Territory = A.NL }).Requested(InSingapore);

    [Fact]
    public void A_State_outside_the_case_permits_nothing_in_it() =>
        Agreed.Requested(new PermitActs { Acts = "Attending the search" }).RequestingTries(InSingapore with { Territory = A.BR }).IsRejectedWith(Codes.Sovereignty, "48", "/territory");

    [Fact]
    public void A_permission_ends_and_a_new_one_takes_its_place()
    {
        var story = Agreed.Requested(new PermitActs { Acts = "Attending the search", Until = A.Monday.AddDays(2) }).Requesting(InSingapore).After(TimeSpan.FromDays(2));
        story.RequestingTries(InSingapore).IsRejectedWith(Codes.Sovereignty, "48");
        story.Requested(new PermitActs { Acts = "A second search", Until = A.Monday.AddDays(9) }).Requesting(InSingapore);
        Assert.Equal([new HostPermission(A.SG, A.Monday.AddDays(9))], story.Case!.Items[0].Permissions);
    }

    [Fact]
    public void What_is_permitted_and_what_was_done_is_described()
    {
        Agreed.RequestedTries(new PermitActs()).IsRejectedWith(Codes.ContentIncomplete, "48", "/acts");
        Agreed.RequestedTries(new PermitActs { Acts = "Attending", Until = A.Monday }).IsRejectedWith(Codes.ContentInvalid, "48", "/until");
        Agreed.RequestingTries(new RecordAct { Territory = A.NL }).IsRejectedWith(Codes.ContentIncomplete, "48", "/act");
        Agreed.RequestingTries(new RecordAct { Act = "A search" }).IsRejectedWith(Codes.ContentIncomplete, "48", "/territory");
    }

    [Fact]
    public void Nothing_is_done_together_before_it_is_agreed() =>
        A.Story.Opens(SoundRequests.Of(RequestKind.JointInvestigation)).Requested(new Acknowledge()).RequestingTries(InSingapore with { Territory = A.NL })
            .IsRejectedWith(Codes.StateConflict, "48");
}
