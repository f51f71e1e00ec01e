extension Fixture {
  /// A scored report in the form of the template, with text from outside escaped as there.
  static let writtenReport = """
    # Vendor assessment: Example Agent by Example Code

    ## Decision box

    | Recommendation | incomplete |
    |:--|:--|
    | Score | none: nothing is answered yet; approval from 70.0 |
    | Completeness | 0.0 % of the points answered |
    | **Decision** | **none recorded yet** |

    ## Summary in plain words

    Example Agent by Example Code was assessed for a use of tier 2, which asks for a score of 70.0 or more.
    Nothing has been answered yet, so there is no score.

    ## Use and contract

    | Product | Example Agent |
    |:--|:--|
    | Data | confidential |
    | Business owner | J. Doe |
    | Contract value | EUR 42000 |

    ## Gates and risk acceptances

    | Gate | State | Limits the recommendation to | Why |
    |:--|:--|:--|:--|
    | Tenants share data without isolation | **open** | reject | Q07 is open. |
    | No usable Type II report | **open** | at most with conditions | No assurance report is recorded, nor that there is none. |

    ## Criteria

    | Criterion | Share earned | Earned | Of | Lost to answers | Lost to proof | Open |
    |:--|:--|--:|--:|--:|--:|--:|
    | G1 Audit trails | ░░░░░░░░░░ | 0.0 | 35.1 | 0.0 | 0.0 | 35.1 |
    | G5 Assurance report | ░░░░░░░░░░ | 0.0 | 32.4 | 0.0 | 0.0 | 32.4 |

    ## Assurance reports

    No assurance report is recorded.

    ## Every item

    ### Ten buyer questions

    | Item | Answer, and what proves it | Proof | Pieces | Points | Answered by |
    |:--|:--|:--|:--|--:|:--|
    | Q04 Audit trail of each agent | Open: not answered yet. | – | 0 of 1 | 0.0 of 35.1 | – |
    | Q07 Isolation of our data | Open: not answered yet. | – | 0 of 1 | 0.0 of 10.4 | – |

    - Q04: They said \\*soon\\*, to jane@\u{2060}example.com.<br>R&amp;D will show it.

    ### Access and isolation

    | Item | Answer, and what proves it | Proof | Pieces | Points | Answered by |
    |:--|:--|:--|:--|--:|:--|
    | C01 Each agent has an identity of its own | Open: not answered yet. | – | 0 of 2 | 0.0 of 14.1 | – |

    ## Next review

    No date is set.

    """
}
