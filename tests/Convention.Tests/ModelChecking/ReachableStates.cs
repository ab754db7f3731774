using Xunit.Abstractions;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>The reachable state space of each machine, up to a stated bound, keeps every invariant.</summary>
public class ReachableStates(ITestOutputHelper output)
{
    [Fact]
    public void Of_mutual_assistance_with_one_item() => Explore("mutual assistance, one item", A.Request, 1_000);

    [Fact]
    public void Of_mutual_assistance_with_two_items() => Explore(
        "mutual assistance, two items", A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement], Confidentiality = new Confidentiality("All") }), 400);

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Of_every_other_kind(RequestKind kind) => Explore(kind.ToString(), SoundRequests.Of(kind), 400);

    public static TheoryData<RequestKind> OtherKinds() => [.. Enum.GetValues<RequestKind>().Where(k => k != RequestKind.MutualAssistance)];

    private void Explore(string what, Communication opening, int bound)
    {
        var explorer = new Explorer(A.Register, Practice.Default, Invariants.Hold);
        explorer.Explore(opening, A.Monday, bound);
        output.WriteLine($"{what}: {explorer.States} states, {explorer.Transitions} transitions, {explorer.Rejections} rejections, complete: {explorer.Complete}");
        Assert.True(explorer.Complete || explorer.States > bound);
    }
}
