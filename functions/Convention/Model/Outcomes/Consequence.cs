namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>Something that follows from an occurrence, as a rule says it. The engine makes it so, in the order in which a rule gives them.</summary>
internal abstract record Consequence;
