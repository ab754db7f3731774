namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>A communication, beside a request, that opens a case of a kind.</summary>
/// <param name="Says">The communication.</param>
/// <param name="Examines">Its examination.</param>
/// <param name="Makes">The case it makes where nothing is wrong.</param>
/// <param name="Tells">What the States are told of it, each under its paragraph.</param>
internal sealed record OpeningRow(CommunicationType Says, Func<Communication, DateTimeOffset, Register, Examination> Examines, Func<Communication, Examination, Case> Makes, IReadOnlyList<Told> Tells);
