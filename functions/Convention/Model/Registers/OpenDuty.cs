namespace RequestRouter.Convention.Model.Registers;

/// <summary>What a State still owes towards the Secretary-General, as its own entry shows.</summary>
/// <param name="Paragraph">The paragraph that asks for it.</param>
/// <param name="Since">Owed since, UTC.</param>
/// <param name="Authority">The authority whose entry it is about; null when it is about no single one.</param>
public sealed record OpenDuty(Paragraph Paragraph, DateTimeOffset Since, AuthorityId? Authority = null);
