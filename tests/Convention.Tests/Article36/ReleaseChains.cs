using CsCheck;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>
/// Whatever States make of what they hold, merge, copy, pass on, authorize, deny and let lapse: an element is released exactly where each State that first
/// furnished something of it has authorized, by a word that stands, this element, this recipient and this purpose. What is in each element is kept apart from
/// what the library says of it.
/// </summary>
public class ReleaseChains
{
    private static readonly int Chains = Environment.GetEnvironmentVariable("MODELS_SUITE") == "full" ? 100_000 : 2_000;

    [Fact]
    [Shows("36.3-2", "36.3-4")]
    public void An_element_is_released_only_on_the_word_of_everyone_who_furnished_something_of_it() // 36(3)
    {
        int released = 0, refused = 0, farther = 0;
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var chain = new ReleaseChain(seed);
                for (var step = 0; step < 60; step++)
                    chain.Step();
                Interlocked.Add(ref released, chain.Released);
                Interlocked.Add(ref refused, chain.Refused);
                Interlocked.Add(ref farther, chain.PassedOnTwice);
            },
            iter: Chains);
        Assert.True(released > Chains / 50 && refused > Chains / 2 && farther > Chains / 20, $"{released} released, {refused} refused, {farther} passed on twice");
    }
}
