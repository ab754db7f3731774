using Xunit.Abstractions;

namespace RequestRouter.Mutation.Looking;

/// <summary>What a run of tests came to.</summary>
/// <param name="Seconds">What the tests took that ended.</param>
/// <param name="Failed">The first that failed; null when none did.</param>
internal sealed record Outcome(double Seconds, ITestCase? Failed);
