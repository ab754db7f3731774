namespace RequestRouter.Convention.Tests.ModelChecking;

internal static partial class Sound
{
    private static Communication OfOtherKinds(CommunicationType type, Case @case, DateTimeOffset now) =>
        throw new InvalidOperationException($"no sound body for {type.Name} in a case of kind {@case.Kind}, {now:O}");
}
