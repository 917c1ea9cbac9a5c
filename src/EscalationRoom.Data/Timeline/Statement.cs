using System.Data.Common;

namespace EscalationRoom.Data.Timeline;

/// <summary>One statement of a commit: its text, and what adds its parameters to a command.</summary>
internal readonly record struct Statement(string Sql, Action<DbCommand> Fill);
