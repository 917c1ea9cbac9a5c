namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>One of a person's tokens, as they are shown it. The secret is not among it: nobody has that any more.</summary>
public sealed record TokenLine(Guid Id, string Name, string Scope, DateTimeOffset Made, DateTimeOffset? Used, DateTimeOffset? Expires)
{
    public bool MayWrite => Scope == TokenScope.Write;
}
