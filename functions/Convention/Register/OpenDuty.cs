namespace RequestRouter.Convention;

/// <summary>What a State still owes towards the Secretary-General, as its own entry shows.</summary>
/// <param name="Paragraph">The paragraph that asks for it.</param>
/// <param name="Since">Owed since, UTC.</param>
public sealed record OpenDuty(string Paragraph, DateTimeOffset Since);
