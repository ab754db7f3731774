namespace RequestRouter.Router.Json;

/// <summary>One thing wrong with the shape of a body.</summary>
/// <param name="Pointer">Where: a JSON pointer (RFC 6901); empty for the body as a whole.</param>
/// <param name="Code">One of <see cref="ShapeCodes"/>.</param>
/// <param name="Detail">What was expected, in one sentence. Never repeats what was sent, except member names.</param>
public sealed record ShapeFailure(string Pointer, string Code, string Detail);
