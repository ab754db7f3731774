using Xunit.Abstractions;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// The state space of each machine keeps every invariant: whole for one item of any kind, up to a stated number of states for two
/// items and with status inquiries, which multiply the clocks of the large machines and move no item.
/// </summary>
public class ReachableStates(ITestOutputHelper output)
{
    private static readonly HashSet<string> Inquiries = ["ask-status"];

    /// <summary>Questions and costs pause an item almost anywhere, and multiply the states of the largest machines; they are explored apart, up to a stated number.</summary>
    private static readonly HashSet<string> Pauses = ["ask-status", "ask-information", "foresee-costs"];

    /// <summary>Whether the largest machines are visited whole, or as far as takes seconds.</summary>
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MODELS_SUITE") == "full";

    private static readonly int Most = IsFull ? 200_000 : 2_000;

    /// <summary>The fewest states a whole exploration has found: fewer means that it shrank, and is looked into before the number is.</summary>
    [Theory]
    [InlineData(RequestKind.MutualAssistance, 156098)]
    [InlineData(RequestKind.ExpeditedPreservation, 22615)]
    [InlineData(RequestKind.Extradition, 1030)]
    [InlineData(RequestKind.ConfiscationForeignOrder, 27405)]
    [InlineData(RequestKind.DetainedPersonTransfer, 364)]
    public void Of_a_large_machine_are_all_visited(RequestKind kind, int fewest)
    {
        var explorer = Explore(kind.ToString(), SoundRequests.Of(kind), Most, kind is RequestKind.MutualAssistance or RequestKind.ConfiscationForeignOrder ? Pauses : Inquiries);
        Assert.True(explorer.Complete || !IsFull, "not whole");
        Assert.Equal(0, explorer.Complete ? explorer.DeadEnds() : 0);
        Assert.InRange(explorer.States, Math.Min(fewest, Most), int.MaxValue);
    }

    [Theory]
    [InlineData(RequestKind.UseConsent, 18)]
    [InlineData(RequestKind.OnwardTransfer, 51)]
    [InlineData(RequestKind.ExculpatoryDisclosure, 60)]
    [InlineData(RequestKind.SpontaneousInformation, 23)]
    [InlineData(RequestKind.TwentyFourSevenAssistance, 40)]
    [InlineData(RequestKind.JurisdictionConsultation, 61)]
    [InlineData(RequestKind.Dispute, 164)]
    [InlineData(RequestKind.ProvisionalArrest, 40)]
    [InlineData(RequestKind.SafeConduct, 136)]
    [InlineData(RequestKind.ProsecutionInLieu, 27)]
    [InlineData(RequestKind.SentenceEnforcement, 43)]
    [InlineData(RequestKind.TransferOfSentencedPerson, 86)]
    [InlineData(RequestKind.TransferOfProceedings, 43)]
    [InlineData(RequestKind.AssetReturn, 43)]
    [InlineData(RequestKind.LawEnforcementCooperation, 68)]
    [InlineData(RequestKind.JointInvestigation, 68)]
    [InlineData(RequestKind.ContentRemoval, 43)]
    public void Of_a_small_machine_are_all_visited_with_status_inquiries(RequestKind kind, int fewest)
    {
        var explorer = Explore(kind.ToString(), SoundRequests.Of(kind), 5_000);
        Assert.True(explorer.Complete);
        Assert.Equal(0, explorer.DeadEnds());
        Assert.InRange(explorer.States, fewest, int.MaxValue);
    }

    /// <summary>The first of them, breadth first: what the whole exploration leaves out.</summary>
    [Theory]
    [InlineData(RequestKind.MutualAssistance)]
    [InlineData(RequestKind.ExpeditedPreservation)]
    [InlineData(RequestKind.Extradition)]
    [InlineData(RequestKind.ConfiscationDomesticOrder)]
    [InlineData(RequestKind.ConfiscationProvisionalMeasure)]
    public void Of_a_large_machine_with_status_inquiries(RequestKind kind) =>
        Assert.True(Explore($"{kind} with inquiries", SoundRequests.Of(kind), 1_000).States > 1_000);

    [Theory]
    [InlineData(RequestKind.MutualAssistance)]
    [InlineData(RequestKind.ConfiscationForeignOrder)]
    public void Of_a_large_machine_with_questions_and_costs(RequestKind kind) =>
        Assert.True(Explore($"{kind} with questions and costs", SoundRequests.Of(kind), 3_000, Inquiries).States > 3_000);

    /// <summary>Each item its own way, and mixed decisions.</summary>
    [Fact]
    public void Of_mutual_assistance_with_two_items()
    {
        var two = A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement], Confidentiality = new Confidentiality("All") });
        Assert.True(Explore("two items", two, 2_000, Inquiries).States > 2_000);
    }

    /// <summary>A hearing by videoconference, its date and its record; government records that are not public.</summary>
    [Theory]
    [InlineData("hearing")]
    [InlineData("records")]
    public void Of_mutual_assistance_with_what_some_items_have(string what)
    {
        var item = what == "hearing"
            ? A.Statement with { Videoconference = new VideoHearing(HeardAs.Witness, "Too ill to travel") }
            : A.Statement with { Purpose = Purpose.DocumentsAndRecords, Records = OfficialRecords.NotPublic };
        Assert.True(Explore(what, A.RequestWith(A.Content with { Items = [item] }), 2_500, Inquiries).States > 2_500);
    }

    [Fact]
    public void Of_an_exceptional_disclosure_are_all_visited()
    {
        var explorer = Explore("exceptional disclosure", Article40.ExculpatoryDisclosures.Exceptionally("In open court"), 1_000);
        Assert.True(explorer.Complete);
        Assert.Equal(0, explorer.DeadEnds());
        Assert.InRange(explorer.States, 24, 1_000);
    }

    /// <summary>Where data are not held beyond their period while an extension is asked for.</summary>
    [Fact]
    public void Of_preservation_that_is_not_held_while_an_extension_is_asked_for()
    {
        var explorer = new Explorer(A.Register, A.EveryChoiceMade with { HoldWhilePending = false }, Inquiries);
        explorer.Explore(SoundRequests.Of(RequestKind.ExpeditedPreservation), A.Monday, Most);
        Assert.True(explorer.Complete || !IsFull, "not whole");
        Assert.Equal(0, explorer.Complete ? explorer.DeadEnds() : 0);
    }

    private Explorer Explore(string what, Communication opening, int bound, HashSet<string>? leftOut = null)
    {
        var explorer = new Explorer(A.Register, A.EveryChoiceMade, leftOut);
        explorer.Explore(opening, A.Monday, bound);
        output.WriteLine($"{what}: {explorer.States} states, {explorer.Transitions} transitions, {explorer.Rejections} rejections, {(explorer.Complete ? "whole" : $"stopped at {bound} states")}");
        return explorer;
    }
}
