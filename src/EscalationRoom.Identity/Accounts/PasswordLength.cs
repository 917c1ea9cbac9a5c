namespace EscalationRoom.Identity.Accounts;

/// <summary>How long a password must and may be. The upper limit keeps a stranger from making us hash megabytes.</summary>
public static class PasswordLength
{
    public const int Shortest = 15;
    public const int Longest = 256;
}
