namespace EscalationRoom.Rig;

/// <summary>Somebody of the demo company, as the seed data has them.</summary>
public sealed record DemoPerson(string Name, string Email)
{
    public static readonly DemoPerson Priya = Of("Priya Raman");
    public static readonly DemoPerson Daniel = Of("Daniel Osei");
    public static readonly DemoPerson Sofia = Of("Sofia Marchetti");
    public static readonly DemoPerson Kenji = Of("Kenji Watanabe");
    public static readonly DemoPerson Rachel = Of("Rachel Boateng");
    public static readonly DemoPerson Marcus = Of("Marcus Whitfield");
    public static readonly DemoPerson Helen = Of("Helen Strand");
    public static readonly DemoPerson Farah = Of("Farah Siddiqui");
    public static readonly DemoPerson Ines = new("Inês Duarte", "ines.duarte@corvane.example");
    public static readonly DemoPerson Yuki = Of("Yuki Tan");
    public static readonly DemoPerson Sam = Of("Sam Whitaker");
    public static readonly DemoPerson Bea = Of("Bea Novak");
    public static readonly DemoPerson Olu = Of("Olu Adeyemi");
    public static readonly DemoPerson Ruth = Of("Ruth Ambrose", "aldermoor.example");

    /// <summary>Those who read and write the Client and Internal lanes of every room: owners and the duty manager.</summary>
    public static readonly IReadOnlyList<DemoPerson> InEveryRoom = [Priya, Daniel, Sofia, Kenji, Rachel];

    private static DemoPerson Of(string name, string domain = "corvane.example") =>
        new(name, $"{name.ToLowerInvariant().Replace(' ', '.')}@{domain}");
}
