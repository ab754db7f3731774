namespace RequestRouter.Convention.Model.Cases;

/// <summary>What one side recorded of something that stands only when the other has recorded the same, or confirmed this record.</summary>
/// <param name="Number">By which the other side confirms it; unique within its case.</param>
/// <param name="About">What is agreed on: <c>costs</c>, <c>transfer</c>, <c>days</c>, <c>outcome</c>.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Terms">The terms as they are compared.</param>
public sealed record Recorded(int Number, string About, StateCode By, string Terms);
