
namespace RequestRouter.Convention.Articles.Shared;

/// <summary>Whether one item may move; null when it may.</summary>
internal delegate Failure? ItemRule(Facts facts, Item item);

/// <summary>Whether the case or the communication allows the move; null when it does.</summary>
internal delegate Failure? CaseRule(Facts facts);
