namespace RequestRouter.Convention.Model.Content;

/// <summary>The outcome of the check of 36(1): whether the sender's law allows the transfer of personal data.</summary>
[Provision(A36_1_a)]
public enum TransferCheck
{
    Compliant,
    CompliantWithConditions,
    NotCompliant,
}
