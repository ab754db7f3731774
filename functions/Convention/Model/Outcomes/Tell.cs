namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>A notice that a row of a machine gives.</summary>
/// <param name="To">Who is told.</param>
/// <param name="Type">The notice's type.</param>
/// <param name="Text">Its text.</param>
/// <param name="DueWith">The kind of procedure whose first limit is the notice's due time; null when nothing is asked.</param>
/// <param name="Carries">Whether the communication travels with it.</param>
internal sealed record Tell(Side To, string Type, string Text, string? DueWith = null, bool Carries = true);
