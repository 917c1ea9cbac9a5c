namespace EscalationRoom.Web.Admin;

/// <summary>What a command says to the shell that ran it.</summary>
internal static class ExitCode
{
    public const int Good = 0;
    public const int FoundWrong = 1;
    public const int Misused = 2;
}
