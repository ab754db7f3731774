using RequestRouter.Router.Security;

namespace RequestRouter.Router.Faults;

/// <summary>What came of taking a dead letter once more.</summary>
/// <param name="Fault">Why still nobody's key verifies it; null where it was taken.</param>
public sealed record Retaken(SignatureFault? Fault);
