namespace EscalationRoom.Domain.Intake;

/// <summary>One thing a form asks for: its name in the form, its name for people, what it counts, and what makes an answer a full one.</summary>
public sealed record FormField(string Name, string Label, int Weight, Evidence Evidence)
{
    private const int SentenceLength = 20;

    /// <summary>Why the first owner would have to ask for it.</summary>
    public string Why => (Name, Evidence) switch
    {
        ("clause", _) => "It says what we owe, and what a breach costs.",
        ("linkedRecord", _) => "The whole history is one click away, and the outcome is written back there.",
        ("documents", _) => "Evidence that is not attached is asked for again.",
        ("whoElseKnows", _) => "Nobody should hear of this twice, or from two sides.",
        (_, Evidence.Figure) => "Numbers, dates and amounts decide who may settle this.",
        (_, Evidence.YesOrNo) => "One word that decides how fast this must go.",
        (_, Evidence.TwoOrMore) => "One case is a fault; only several show a pattern.",
        (_, Evidence.Words or Evidence.Sentence) => "This kind of escalation cannot be judged without it.",
    };

    /// <summary>From 0 (nothing) over a half (something) to 1 (what was asked for).</summary>
    public double QualityOf(string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            return 0;
        }

        return IsFull(answer.Trim()) ? 1 : 0.5;
    }

    private bool IsFull(string answer) => Evidence switch
    {
        Evidence.Words => true,
        Evidence.Sentence => answer.Length >= SentenceLength,
        Evidence.Figure => answer.Any(char.IsDigit),
        Evidence.YesOrNo => answer[0] is 'y' or 'Y' or 'n' or 'N',
        Evidence.TwoOrMore => answer.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length > 1,
    };
}

/// <summary>What an answer must hold to count in full.</summary>
public enum Evidence : byte
{
    Words,
    Sentence,

    /// <summary>A number, an amount, a date or a time.</summary>
    Figure,
    YesOrNo,
    TwoOrMore,
}
